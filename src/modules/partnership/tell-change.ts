import { tellChange, type ToldChange } from '#platform/facts/change.ts'

/** The sentence of a change of who we are. What stands without a date, such as what the law asks, is not given a missing one. */
export const tellOfUs = (change: Pick<ToldChange, 'says' | 'kind' | 'happenedOn' | 'status'>): string =>
  change.happenedOn === '?' && change.status !== 'planned' && timeless.includes(change.kind)
    ? `${change.says}.`
    : tellChange(change)

const timeless = ['legal basis', 'purpose', 'judgement', 'conclusion', 'described']
