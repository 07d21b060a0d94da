import { inWords, type Day } from '#platform/calendar/day.ts'
import { firstDay, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Block, PaperDocument } from '#platform/documents/document.ts'
import { partsOf } from '#platform/ui/prose.tsx'
import { closedTitle } from '../agenda/agenda-item.ts'
import { minutesStates, type MinutesState } from './minutes.ts'
import type { MinutesPart } from './parts.ts'

/** Everything a file of minutes tells. */
export type MinutesTold = {
  meeting: { title: string; body: string; happenedNow: When; chairedNow: string | null; knownOn: Day | null }
  state: string
  parts: readonly MinutesPart[]
  checkedBy: string | null
  agreed: { at: string; on: Day } | null
  corrections: readonly string[]
  partnership: string
  /** For holders of a key: the file holds the restricted sections they may open as well. */
  restricted: boolean
}

/** The minutes as one document. In the file of the open part a restricted item is told only as being there. */
export function minutesAsDocument(told: MinutesTold): PaperDocument {
  const { meeting, parts, checkedBy, agreed, corrections, restricted } = told
  return {
    title: `Minutes: ${meeting.title}`,
    subtitle: restricted ? 'With restricted matters. For the holder of a key only' : meeting.body,
    author: told.partnership,
    language: 'en-GB',
    marking: restricted ? 'RESTRICTED' : 'OFFICIAL',
    date: firstDay(meeting.happenedNow) ?? meeting.knownOn ?? '2026-01-01',
    front: [
      { label: 'Who met', value: meeting.body },
      { label: 'When', value: whenInWords(meeting.happenedNow) },
      { label: 'Chaired by', value: meeting.chairedNow ?? 'Not recorded' },
      { label: 'These minutes', value: standsInWords(told.state, agreed) },
      ...(checkedBy ? [{ label: 'Checked by', value: checkedBy }] : []),
    ],
    sections: [
      ...(corrections.length
        ? [
            {
              title: 'Corrections with which they were agreed',
              number: null,
              blocks: [{ kind: 'list' as const, items: corrections.map((text) => [{ text }]) }],
            },
          ]
        : []),
      ...parts.map((part) => ({
        title: titleOf(part, restricted),
        number: part.number === null ? null : String(part.number),
        blocks: blocksOf(part, restricted),
      })),
    ],
    footer: `Minutes: ${meeting.title}${restricted ? ', with restricted matters' : ''}`,
  }
}

const standsInWords = (state: string, agreed: MinutesTold['agreed']): string =>
  agreed
    ? `Agreed on ${inWords(agreed.on)}, at ${agreed.at}`
    : `${minutesStates[state as MinutesState]}: not agreed yet`

const titleOf = (part: MinutesPart, restricted: boolean): string =>
  part.restricted && !restricted
    ? closedTitle
    : part.restricted && !part.closed
      ? `${part.title} (restricted)`
      : part.title

function blocksOf(part: MinutesPart, restricted: boolean): Block[] {
  if (part.closed || (part.restricted && !restricted))
    return [words('What is said of it is read only by people with a key.')]
  if (!part.section) return [words('No section has been drafted.')]
  return partsOf(part.section.says).map((each) =>
    each.kind === 'list' ? { kind: 'list', items: each.lines.map((text) => [{ text }]) } : words(each.lines.join('\n')),
  )
}

const words = (text: string): Block => ({ kind: 'paragraph', number: null, runs: [{ text }] })
