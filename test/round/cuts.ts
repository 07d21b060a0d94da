import { choicesIn } from '../words-of-a-page.ts'
import type { Asked } from './partnership.ts'
import type { Lived } from './through-the-round.ts'

/** One way to cut an analysis: what is chosen, how the address says so, who is in it, whether moderated scores are shown, and its page. */
export type CutOffered = {
  by: string
  says: string
  query: string
  holds: (one: Asked) => boolean
  moderated: boolean
  html: string
}

/** What each list of the form cuts by, and who is in a choice of it. */
const lists: { label: string; name: string; holds: (says: string) => (one: Asked) => boolean }[] = [
  { label: 'Kind of agency', name: 'heading', holds: (says) => (one) => one.heading === says },
  { label: 'Phase of school', name: 'phase', holds: (says) => (one) => one.phase === says },
  { label: 'Audience', name: 'audience', holds: (says) => (one) => (one.kind === 'school') === (says === 'Schools') },
]

const read = new WeakMap<Lived, Promise<CutOffered[]>>()

/** Every choice that the form of the analysis offers, list by list, after the whole of it and the whole as moderated; each page is read once. */
export function cutsOffered(lived: Lived): Promise<CutOffered[]> {
  const cuts = read.get(lived) ?? readCuts(lived)
  read.set(lived, cuts)
  return cuts
}

async function readCuts({ sit, manager, round }: Lived): Promise<CutOffered[]> {
  const desk = await sit(manager)
  const at = `${round}/analysis`
  const everybody = { by: 'all', holds: () => true }
  const page = await desk.read(at)
  const cuts: CutOffered[] = [
    { ...everybody, says: 'all', query: '', moderated: false, html: page },
    {
      ...everybody,
      says: 'moderated',
      query: 'scores=moderated',
      moderated: true,
      html: await desk.read(`${at}?scores=moderated`),
    },
  ]
  for (const { label, name, holds } of lists)
    for (const { says, sends } of choicesIn(page, label).filter((choice) => choice.sends !== '')) {
      const query = new URLSearchParams({ [name]: sends }).toString()
      const html = await desk.read(`${at}?${query}`)
      cuts.push({ by: name, says, query, holds: holds(says), moderated: false, html })
    }
  return cuts
}

/** The rows of a CSV, each cell by the head of its column. */
export function rowsOfCsv(text: string): Record<string, string>[] {
  const [head, ...rows] = text
    .split('\r\n')
    .filter(Boolean)
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"')))
  return rows.map((row) => Object.fromEntries(row.map((cell, place) => [head![place]!, cell])))
}
