/** A letter as it is handed to the post: plain words, every address in full. */
export type Outgoing = {
  /** The same each time the same letter is tried, so that a mailbox shows it once. */
  messageId: string
  to: string
  subject: string
  text: string
  /** Where the reader chooses to get fewer such letters or none; null for a notice of one thing. */
  unsubscribe: string | null
  /** The event it carries for a calendar, as the letter keeps it, and where our pages are; a way out that cannot carry one leaves it behind, and the words say the same. */
  event: { kept: string; site: string } | null
}

/** What became of one try. `refused` will not change by trying again; `later` may; `stop` is about the post as a whole: no more letters for now. */
export type Tried = { is: 'sent' } | { is: 'refused' | 'later' | 'stop'; says: string }

/** A way out for letters. Throws when the post itself cannot be reached or does not know us: then no letter is to blame. */
export type Way = { name: string; send: (letter: Outgoing) => Promise<Tried> }

/** Completes the addresses of a letter: a line that is nothing but an address within the product gets the name of the site before it. */
export const withFullAddresses = (words: string, site: string): string =>
  words.replaceAll(/^([ ]*)(\/\S*)$/gm, (_, space: string, path: string) => `${space}${site}${path}`)

/** The words of a letter as they are kept once it has left or was given up: an address by which its reader comes in is known to nobody but them. */
export const withoutSecrets = (words: string): string =>
  words.replaceAll(/\/(come-in|invited)\/[\w-]{43}/g, '/$1/not-kept')
