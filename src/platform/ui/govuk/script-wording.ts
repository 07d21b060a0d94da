/** Words that a component's script will say: one text, or one for each plural form (`one`, `other`). */
export type Wording = string | Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many' | 'other', string>>

/**
 * The attributes through which GOV.UK's scripts are told their words: `showSection` becomes
 * `data-i18n.show-section`, and a plural form `….one` and `….other`. Words not given are left to the script.
 */
export function scriptWording(
  wordings: Readonly<Record<string, Wording | undefined>>,
): Record<`data-${string}`, string> {
  const attributes: Record<`data-${string}`, string> = {}
  for (const [key, wording] of Object.entries(wordings)) {
    const name = `data-i18n.${key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}` as const
    if (typeof wording === 'string') {
      if (wording) attributes[name] = wording
    } else {
      for (const [plural, text] of Object.entries(wording ?? {})) attributes[`${name}.${plural}`] = text
    }
  }
  return attributes
}
