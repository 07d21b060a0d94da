/** A part of a plain text: a paragraph with its lines, or a list whose lines began with "- ". */
export type ProsePart = { kind: 'paragraph' | 'list'; lines: string[] }

/**
 * What somebody typed, as paragraphs: a blank line parts them, a line break stays, lines that begin with "- "
 * become a list. Nothing is read as HTML, so nothing typed can become more than words.
 */
export const Prose = ({ text, small }: { text: string; small?: boolean }) => (
  <div class={small ? 'prose prose--small' : 'prose'}>
    {partsOf(text).map((part, place) =>
      part.kind === 'list' ? (
        <ul key={place} class="bullets">
          {part.lines.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      ) : (
        <p key={place}>
          {part.lines.map((line, at) => (
            <>
              {at > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ),
    )}
  </div>
)

/** The parts of a typed text, in order; none for a text of nothing but space. */
export function partsOf(text: string): ProsePart[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((block) =>
      block
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => {
      const parts: ProsePart[] = []
      for (const line of lines) {
        const kind = /^[-•] /.test(line) ? 'list' : 'paragraph'
        if (parts.at(-1)?.kind !== kind) parts.push({ kind, lines: [] })
        parts.at(-1)!.lines.push(kind === 'list' ? line.slice(2).trim() : line)
      }
      return parts
    })
}
