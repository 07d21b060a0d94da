/** The sizes of words in drawings, in units of the drawing. */
export const nameSize = 16
export const noteSize = 14.5
export const lineStep = 20

/** About how wide a text is when drawn at `size`, a little on the wide side so that nothing is cut off. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size
}

/**
 * A text in lines that fit `width` units when drawn at `size`. Breaks between words; a word that is too long by itself
 * is broken with a hyphen, so every letter is drawn.
 */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((long) => pieces(long, width, size))) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function letterWidth(letter: string): number {
  if (/[iljtfrI.,:;'’|!()\s/-]/.test(letter)) return 0.34
  if (/[mwMW@%—]/.test(letter)) return 0.88
  if (/[A-Z]/.test(letter)) return 0.64
  return 0.545
}

function pieces(word: string, width: number, size: number): string[] {
  if (widthOf(word, size) <= width || word.length < 2) return [word]
  let fits = 1
  while (widthOf(`${word.slice(0, fits + 1)}-`, size) <= width) fits += 1
  return [`${word.slice(0, fits)}-`, ...pieces(word.slice(fits), width, size)]
}
