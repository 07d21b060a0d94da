import { inWords, type Day } from '#platform/calendar/day.ts'
import { firstDay, whenInWords, type When } from '#platform/calendar/when.ts'
import type { Block, DocumentSection, PaperDocument } from '#platform/documents/document.ts'
import { partsOf } from '#platform/ui/prose.tsx'
import { closedTitle, purposes, runningTimes, type Purpose } from '../agenda/agenda-item.ts'

/** What a pack needs to know of its meeting. */
export type PackMeeting = {
  title: string
  body: string
  happenedNow: When
  startsAt: string | null
  endsAt: string | null
  place: string | null
  chairedNow: string | null
  knownOn: Day | null
}

/** An item as it stands in the pack; without a title where its reader may not open it. */
export type PackItem = {
  id: number
  minutes: number
  title: string | null
  purpose: string | null
  about: string | null
  presents: string | null
  restricted: boolean
}

/** A paper as it stands in the pack: its latest version, or only its name where none has come; its files by name and fingerprint. */
export type PackPaper = {
  itemId: number
  title: string
  owner: string | null
  version: {
    number: number
    purpose: string
    author: string
    handedOn: Day
    late: string | null
    summary: string | null
    asked: string | null
    body: string | null
  } | null
  files: { name: string; bytes: number; fingerprint: string }[]
}

export type Pack = {
  meeting: PackMeeting
  items: PackItem[]
  papers: PackPaper[]
  partnership: string
  issue: { number: number; on: Day } | null
  /** For holders of a key: the pack holds the restricted matters they may open as well. */
  restricted: boolean
}

/**
 * One file for a meeting: the agenda with times, then each paper with its cover sheet, written papers in full. What its reader may not open
 * is not in it; of a restricted item the open pack says only that it is there. A file that was handed in stands beside the pack: it is
 * named with its fingerprint, since a PDF that everybody can read cannot hold the pages of another.
 */
export function packOf({ meeting, items, papers, partnership, issue, restricted }: Pack): PaperDocument {
  const numbered = items.map((item, at) => ({ ...item, number: at + 1 }))
  return {
    title: `Pack: ${meeting.title}`,
    subtitle: restricted ? 'With restricted matters. For the holder of a key only' : `${meeting.body}`,
    author: partnership,
    language: 'en-GB',
    marking: restricted ? 'RESTRICTED' : 'OFFICIAL',
    date: issue?.on ?? firstDay(meeting.happenedNow) ?? meeting.knownOn ?? '2026-01-01',
    front: [
      { label: 'Who meets', value: meeting.body },
      { label: 'When', value: whenOf(meeting) },
      ...(meeting.place ? [{ label: 'Where', value: meeting.place }] : []),
      { label: 'Chaired by', value: meeting.chairedNow ?? 'Not set' },
      {
        label: 'Agenda',
        value: issue
          ? `As it stands after issue ${issue.number} of ${inWords(issue.on)}`
          : 'A draft that was not issued',
      },
    ],
    sections: [
      { title: 'Agenda', number: null, blocks: agendaBlocks(numbered, meeting.startsAt, papers) },
      ...numbered.flatMap((item) =>
        papers
          .filter(({ itemId }) => itemId === item.id)
          .map((paper, at) => paperSection(paper, item, paperLetter(at))),
      ),
      ...besideSection(papers),
    ],
    footer: `${meeting.title}${restricted ? ', with restricted matters' : ''}`,
  }
}

/** 'a' for the first paper of an item, 'b' for the second. */
export const paperLetter = (at: number): string => (at < 26 ? String.fromCodePoint(97 + at) : `-${at + 1}`)

type NumberedItem = PackItem & { number: number }

const agendaBlocks = (items: NumberedItem[], startsAt: string | null, papers: PackPaper[]): Block[] => {
  if (items.length === 0) return [words('Nothing is on the agenda.')]
  const times = runningTimes(items, startsAt)
  return [
    {
      kind: 'table',
      caption: 'The agenda, in order',
      head: ['No.', 'Time', 'Item', 'Purpose', 'Presented by', 'Minutes', 'Papers'],
      rows: items.map((item, at) => [
        String(item.number),
        times[at] ?? '',
        item.title === null ? closedTitle : item.restricted ? `${item.title} (restricted)` : item.title,
        item.purpose === null ? '' : purposes[item.purpose as Purpose],
        item.title === null ? '' : (item.presents ?? 'Not set'),
        String(item.minutes),
        papers
          .filter(({ itemId }) => itemId === item.id)
          .map((_, place) => `${item.number}${paperLetter(place)}`)
          .join(', ') || (item.title === null ? '' : 'None'),
      ]),
      widths: [6, 9, 34, 14, 20, 11, 10],
    },
    ...items.flatMap((item): Block[] =>
      item.title !== null && item.about
        ? [
            {
              kind: 'paragraph',
              number: null,
              runs: [{ text: `${item.number}. ${item.title}. `, bold: true }, { text: item.about }],
            },
          ]
        : [],
    ),
  ]
}

const paperSection = (paper: PackPaper, item: NumberedItem, letter: string): DocumentSection => ({
  title: `Paper ${item.number}${letter}: ${paper.title}`,
  number: null,
  blocks:
    paper.version === null
      ? [words(`This paper has not come. It is owed by ${paper.owner ?? 'nobody named'}.`)]
      : [
          {
            kind: 'table',
            caption: `Cover sheet of paper ${item.number}${letter}`,
            head: ['What', 'Answer'],
            rows: [
              ['For item', `${item.number}. ${item.title}`],
              ['Purpose', purposes[paper.version.purpose as Purpose]],
              ['Written by', paper.version.author],
              ['Version', `${paper.version.number}, handed in ${inWords(paper.version.handedOn)}`],
              ...(paper.version.late ? [['In time', paper.version.late]] : [['In time', 'Yes, or no day was set']]),
              ...(paper.version.summary ? [['In short', paper.version.summary]] : []),
              ...(paper.version.asked ? [['The group is asked to', paper.version.asked]] : []),
              ...paper.files.map((file) => ['File beside this pack', fileInWords(file)]),
            ],
            widths: [28, 72],
          },
          ...(paper.version.body ? proseBlocks(paper.version.body) : []),
        ],
})

/** The files that lie beside the pack, once more together, so that whoever hands them out has a list. */
const besideSection = (papers: PackPaper[]): DocumentSection[] => {
  const files = papers.flatMap((paper) => paper.files)
  return files.length === 0
    ? []
    : [
        {
          title: 'Files handed out beside this pack',
          number: null,
          blocks: [
            words(
              'These papers were handed in as files. Each is opened from the page of its paper; its fingerprint (SHA-256) says that it is the same file.',
            ),
            { kind: 'list', items: files.map((file) => [{ text: fileInWords(file) }]) },
          ],
        },
      ]
}

const fileInWords = ({ name, bytes, fingerprint }: PackPaper['files'][number]): string =>
  `${name}, ${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB, fingerprint ${fingerprint.match(/.{1,8}/g)!.join(' ')}`

/** What somebody typed, as blocks: paragraphs and lists. */
const proseBlocks = (text: string): Block[] =>
  partsOf(text).map((part) =>
    part.kind === 'list'
      ? { kind: 'list', items: part.lines.map((line) => [{ text: line }]) }
      : words(part.lines.join('\n')),
  )

const words = (text: string): Block => ({ kind: 'paragraph', number: null, runs: [{ text }] })

const whenOf = ({ happenedNow, startsAt, endsAt }: PackMeeting): string =>
  `${whenInWords(happenedNow)}${startsAt ? `, ${startsAt}${endsAt ? ` to ${endsAt}` : ''}` : ''}`
