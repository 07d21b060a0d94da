import { asPdf } from '#platform/documents/as-pdf.ts'
import type { PaperDocument } from '#platform/documents/document.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { download } from '#platform/web/route.tsx'
import { findMeeting } from '../store.ts'
import { minutesAsDocument } from './document.ts'
import { mayReadMinutes } from './minutes.ts'
import { partsToRead } from './parts.ts'
import { correctionsOf, minutesDrafted, movesOf, someClosedSections, someMinutes } from './store.ts'

const withMinutes = async (visit: Visit) =>
  (await someMinutes(visit.db, ['checked', 'agreed']))
    .slice(0, 1)
    .map(({ meetingId }) => ({ meeting: String(meetingId) }))
const withClosedSections = async (visit: Visit) =>
  (await someClosedSections(visit.db)).map(({ meetingId }) => ({ meeting: String(meetingId) }))

/** The open part of the minutes as a PDF: the same for everybody who may read them, whatever keys they hold. */
export const takeMinutesAsPdf = download({
  path: '/meetings/:meeting/minutes.pdf',
  may: 'see meetings',
  examples: withMinutes,
  send: async (visit, params) => pdfOf(await documentFor(visit, numberIn(params.meeting), false), 'minutes.pdf'),
})

/** The open part of the minutes for Word. */
export const takeMinutesAsWord = download({
  path: '/meetings/:meeting/minutes.docx',
  may: 'see meetings',
  examples: withMinutes,
  send: async (visit, params) => wordOf(await documentFor(visit, numberIn(params.meeting), false), 'minutes.docx'),
})

/** The minutes with the restricted sections that this visitor holds a key to, as a PDF. For everyone without one there is nothing at this address. */
export const takeRestrictedMinutesAsPdf = download({
  path: '/meetings/:meeting/room/minutes.pdf',
  may: 'see meetings',
  forSome: true,
  examples: withClosedSections,
  send: async (visit, params) =>
    pdfOf(await documentFor(visit, numberIn(params.meeting), true), 'restricted-minutes.pdf'),
})

/** The same for Word. */
export const takeRestrictedMinutesAsWord = download({
  path: '/meetings/:meeting/room/minutes.docx',
  may: 'see meetings',
  forSome: true,
  examples: withClosedSections,
  send: async (visit, params) =>
    wordOf(await documentFor(visit, numberIn(params.meeting), true), 'restricted-minutes.docx'),
})

/** Gathers a file of minutes: with `restricted`, the sections in rooms open to this visitor as well. Throws NotFound where there is nothing of the kind, and for whoever may not read a draft. */
async function documentFor(visit: Visit, meetingId: number, restricted: boolean): Promise<PaperDocument> {
  const meeting = await findMeeting(visit.db, meetingId)
  const minutes = await minutesDrafted(visit.db, meetingId)
  if (!mayReadMinutes(visit, minutes)) throw new NotFound()
  const parts = await partsToRead(visit.db, minutes)
  if (restricted && !parts.some(({ section }) => section && section.roomId !== null)) throw new NotFound()
  const moves = await movesOf(visit.db, minutes.id)
  const agreed = moves.find(({ state }) => state === 'agreed')
  return minutesAsDocument({
    meeting,
    state: minutes.state,
    parts,
    checkedBy: moves.findLast(({ state }) => state === 'checked')?.byName ?? null,
    agreed: agreed ? { at: agreed.agreedAt!, on: agreed.onDay } : null,
    corrections: (await correctionsOf(visit.db, minutes.id)).map(({ says }) => says),
    partnership: visit.partnership.name,
    restricted,
  })
}

const pdfOf = async (document: PaperDocument, name: string) => fileOf(await asPdf(document), 'application/pdf', name)

async function wordOf(document: PaperDocument, name: string): Promise<Response> {
  const { asWord } = await import('#platform/documents/as-word.ts')
  return fileOf(await asWord(document), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name)
}

const fileOf = (bytes: Uint8Array, mediaType: string, name: string): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
