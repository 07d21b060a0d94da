import type { Row } from '#platform/database/database.ts'
import { inPounds } from '#platform/amounts/amount.ts'

/** One thing a version of the arrangements says there should be. */
export type Provision = Row<'partnership.arrangementsProvision'> & {
  /** Why it was taken out, where it was written down by mistake. */
  removed: { why: string; byName: string } | null
}

/** What a version can provide for, in the words people choose from. */
export const provisionKinds = {
  group: 'A group there should be',
  post: 'A post or role there should be',
  agency: 'An agency that takes part',
  stage: 'A stage of escalation',
  money: 'Money that is to be given each year',
} as const
export type ProvisionKind = keyof typeof provisionKinds

/** The same as headings over several. */
export const provisionHeadings: Record<ProvisionKind, string> = {
  group: 'Groups, how often they meet and report',
  post: 'Posts and roles',
  agency: 'Agencies that take part',
  stage: 'Stages of escalation',
  money: 'Money agreed',
}

export const isProvisionKind = (kind: string | undefined): kind is ProvisionKind =>
  kind !== undefined && Object.hasOwn(provisionKinds, kind)

/** What a provision asks in few words: 'meets every 2 months, reports every 3 months', '£120,000 each year', 'stage 2'. */
export function asksInWords(provision: Pick<Provision, 'meetsEvery' | 'reportsEvery' | 'stage' | 'pence'>): string {
  const { meetsEvery, reportsEvery, stage, pence } = provision
  return [
    meetsEvery && `meets ${everyMonths(meetsEvery)}`,
    reportsEvery && `reports ${everyMonths(reportsEvery)}`,
    stage && `stage ${stage}`,
    pence !== null && `${inPounds(pence)} each year`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** 'every month', 'every 3 months'. */
export const everyMonths = (months: number): string => (months === 1 ? 'every month' : `every ${months} months`)

/** The name under which a provision and what it means are the same thing: case and spaces make no difference. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (name: string) => name.toLowerCase().replaceAll(/\s+/g, ' ').trim()
