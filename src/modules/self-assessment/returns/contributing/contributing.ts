import { returnAddress } from '../answer.ts'

/** Where somebody who helps goes on: to their part where it is one, otherwise to the return. */
export const helpAddress = (returnId: number, partIds: readonly number[]): string =>
  partIds.length === 1 ? `${returnAddress(returnId)}/parts/${partIds[0]}` : returnAddress(returnId)

/** The return that an address of this kind lies in; null for any other. */
export const returnIn = (address: string): number | null => {
  const id = /^\/self-assessment\/returns\/([1-9]\d{0,8})(\/parts\/\d+)?$/.exec(address)?.[1]
  return id ? Number(id) : null
}

export type PartToChoose = { id: number; reference: string; title: string }

export const partInWords = ({ reference, title }: PartToChoose): string => `${reference} ${title}`

/** 'all of it', 'part 1 Leadership', or 'the parts 0 Fairness and 1 Leadership'. */
export function partsInWords(partIds: readonly number[], parts: readonly PartToChoose[]): string {
  const named = parts.filter(({ id }) => partIds.includes(id)).map(partInWords)
  if (named.length === 0) return 'all of it'
  if (named.length === 1) return `part ${named[0]}`
  return `the parts ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}

/** An e-mail address as it is kept; null for what cannot be one. */
export function emailIn(words: string): string | null {
  const email = words.trim().toLowerCase()
  return email.length <= 254 && /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[a-z]{2,}$/.test(email) ? email : null
}
