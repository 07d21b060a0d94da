import { londonDay } from '#platform/calendar/working-hours.ts'
import { asPdf } from '#platform/documents/as-pdf.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { download } from '#platform/web/route.tsx'
import { issuesOf, itemsOf, someClosedItems } from '../agenda/item-store.ts'
import { agendaExamples } from '../agenda/show-agenda.tsx'
import { lateInWords, workingDaysLate } from '../papers/paper.ts'
import { filesOfVersions, latestVersions, papersOfMeeting } from '../papers/store.ts'
import { findMeeting } from '../store.ts'
import { packOf, type Pack } from './pack.ts'

/** The pack of the open part: the same for everybody, whatever keys they hold. */
export const takePack = download({
  path: '/meetings/:meeting/pack.pdf',
  may: 'see meetings',
  examples: agendaExamples,
  send: async (visit, params) => fileOf(await packFor(visit, numberIn(params.meeting), false), 'pack.pdf'),
})

/** The pack with the restricted matters that this visitor holds a key to. For everyone without one there is nothing at this address. */
export const takeRestrictedPack = download({
  path: '/meetings/:meeting/room/pack.pdf',
  may: 'see meetings',
  forSome: true,
  examples: async (visit) =>
    (await someClosedItems(visit.db)).slice(0, 1).map(({ meetingId }) => ({ meeting: String(meetingId) })),

  async send(visit, params) {
    const pack = await packFor(visit, numberIn(params.meeting), true)
    if (!pack.restricted) throw new NotFound()
    return fileOf(pack, 'restricted-pack.pdf')
  },
})

/** Gathers a pack: with `restricted`, what lies in rooms open to this visitor as well; without, only what everybody may read. */
export async function packFor(visit: Visit, meetingId: number, restricted: boolean): Promise<Pack> {
  const meeting = await findMeeting(visit.db, meetingId)
  const isIn = ({ roomId }: { roomId: number | null }) => restricted || roomId === null
  const items = await itemsOf(visit.db, meetingId)
  const papers = (await papersOfMeeting(visit.db, meetingId)).filter(isIn)
  const versions = await latestVersions(
    visit.db,
    papers.map(({ id }) => id),
  )
  const files = Map.groupBy(
    await filesOfVersions(
      visit.db,
      versions.map(({ id }) => id),
    ),
    ({ subject }) => subject,
  )
  const last = (await issuesOf(visit.db, meetingId)).at(-1)
  return {
    meeting,
    partnership: visit.partnership.name,
    issue: last ? { number: last.number, on: londonDay(last.at) } : null,
    restricted: restricted && [...items, ...papers].some(({ roomId }) => roomId !== null),
    items: items.map((item) => {
      const { id, minutes, title, purpose, about, presents } = item
      return isIn(item) && title !== null
        ? { id, minutes, title, purpose, about, presents, restricted: item.roomId !== null }
        : { id, minutes, title: null, purpose: null, about: null, presents: null, restricted: true }
    }),
    papers: papers.map((paper) => {
      const version = versions.find(({ paperId }) => paperId === paper.id)
      if (!version) return { itemId: paper.itemId, title: paper.title, owner: paper.owner, version: null, files: [] }
      const late = workingDaysLate(paper.firstDueOn, paper.firstHandedOn!)
      return {
        itemId: paper.itemId,
        title: version.title,
        owner: paper.owner,
        version: { ...version, late: late ? lateInWords(late) : null },
        files: files.get(`/paper-versions/${version.id}`) ?? [],
      }
    }),
  }
}

async function fileOf(pack: Pack, name: string): Promise<Response> {
  const bytes = await asPdf(packOf(pack))
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
