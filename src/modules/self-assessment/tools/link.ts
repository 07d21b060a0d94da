/** A link of a question: the words that are read and the address they lead to. */
export type Link = { words: string; address: string }

/** Reads a link as it is kept, words and an address with | between; null where it is no link that a page may lead to. */
export function readLink(kept: string): Link | null {
  const [, words, address] = /^(.*?)\s*\|\s*(\S+)\s*$/su.exec(kept) ?? []
  return words?.trim() && isAddress(address!) ? { words: words.trim(), address: address! } : null
}

/** The links that can be followed, in order. */
export const linksOf = ({ links }: { links: readonly string[] }): Link[] =>
  links.flatMap((kept) => readLink(kept) ?? [])

/** An address anybody can open: it begins with https://, names a host, and hides nothing. */
const isAddress = (address: string): boolean =>
  /^https:\/\/[^\s\p{Cc}\\]+$/iu.test(address) &&
  URL.canParse(address) &&
  new URL(address).hostname.includes('.') &&
  !new URL(address).username
