import { inWordsWithWeekday, type Day } from '../calendar/day.ts'
import { oftenInWords, type Choice } from './choice.ts'
import { parts, type Line, type Part } from './list.ts'

/** A letter as it goes to the post: plain words, every address on a line of its own. */
export type Letter = { subject: string; body: string; lines: readonly Line[]; counts: Record<Part, number> }

/** How many lines of one part a letter has; the rest are on the page. */
const mostLines = 40

/** The lines of a person's list that a letter of this day holds, as they chose: those at a step, or once a week everything, or only what is late. */
export const linesFor = (choice: Choice, list: readonly Line[]): Line[] =>
  choice.often === 'none'
    ? []
    : list
        .filter((line) => !choice.without.includes(line.chapter))
        .filter((line) => choice.often === 'weekly' || line.step !== null)
        .filter((line) => choice.often !== 'only late' || line.part === 'late' || line.part === 'told')

/** The letter of a day to one person; null when there is nothing to say. A title and a link for each, never a detail of a case. */
export function letterOf(
  lines: readonly Line[],
  choice: Choice,
  { today, partnership, shortName }: { today: Day; partnership: string; shortName: string },
): Letter | null {
  if (lines.length === 0) return null
  const counts = Object.fromEntries(
    Object.keys(parts).map((part) => [part, lines.filter((line) => line.part === part).length]),
  ) as Record<Part, number>
  const body = [
    `${inWordsWithWeekday(today)}. ${partnership}.`,
    choice.often === 'weekly' ? 'Everything on your list.' : 'What is on your list today.',
    ...(Object.keys(parts) as Part[]).flatMap((part) => partOf(part, lines)),
    `You get this letter because you chose: ${lowered(oftenInWords[choice.often])}. Choose again, or none, here:\n  /you/letters`,
    'Your whole list, always as it stands now:\n  /you/list',
  ].join('\n\n')
  return { subject: subjectOf(counts, shortName), body, lines, counts }
}

function partOf(part: Part, lines: readonly Line[]): string[] {
  const own = lines.filter((line) => line.part === part)
  if (own.length === 0) return []
  const more = own.length - mostLines
  return [
    parts[part].toUpperCase(),
    ...own
      .slice(0, mostLines)
      .map(({ title, says, at }) => [title, ...(says ? [`  ${says}`] : []), `  ${at}`].join('\n')),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ]
}

const subjectOf = (counts: Record<Part, number>, shortName: string): string => {
  const said = [
    counts.late && `${counts.late} late`,
    counts.soon && `${counts.soon} due soon`,
    counts.waiting && `${counts.waiting} waiting on you`,
    counts.told && `${counts.told} put to you since it stays late`,
  ].filter((each) => each !== 0)
  return `${shortName}: ${said.join(', ')}`
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
