import { certainlyAfter, certainlyBefore, whenInWords, type When } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { noticeNow, noticeOutcomes, noticeSays, type NoticeOutcome } from './notice.ts'
import { addNoticeChange, noticeChangesOf, someNotices } from './notice-store.ts'
import { findDecision, type FoundDecision } from './store.ts'

/** A decision that was announced is put off, was not reached, or is not to be taken after all. That it was taken is recorded with the decision itself. */
export const settleANotice = task({
  path: '/decisions/:decision/settle',
  may: 'record decisions',
  title: ({ title }: Subject) => `What became of it: ${title}`,
  examples: async (visit) => (await someNotices(visit.db)).map(({ id }) => ({ decision: String(id) })),
  above: ({ id, title }) => [
    { says: 'Decisions', href: '/decisions' },
    { says: title, href: `/decisions/${id}` },
  ],

  fields: {
    kind: choice('What became of it?', noticeOutcomes),
    happenedOn: when('When?', { hint: 'Its new day, or the day it was put or withdrawn' }),
    why: text('Why?', { most: 1000 }),
  },

  async find(visit, params): Promise<Subject> {
    const notice = await findDecision(visit.db, numberIn(params.decision))
    if (notice.status !== 'planned') throw new NotFound()
    return { ...notice, now: noticeNow(notice, await noticeChangesOf(visit.db, [notice.id])) }
  },

  before: ({ id, now }) => (
    <p>
      To be decided {whenInWords(now.on)}. If it was taken,{' '}
      <a href={`/decisions/record?notice=${id}`}>record the decision</a> instead.
    </p>
  ),

  check: ({ kind, happenedOn }, { now }, visit) => [
    ...(now.open ? [] : [{ field: 'kind', says: 'What became of it is recorded already' }]),
    ...(kind === 'put off' && certainlyBefore(happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'It cannot be put off to a day that has passed' }]
      : []),
    ...(kind !== 'put off' && certainlyAfter(happenedOn, visit.today)
      ? [{ field: 'happenedOn', says: 'This lies ahead: say when it was, or that it is put off to that day' }]
      : []),
  ],

  async save(visit, { id }, answers) {
    await settleNotice(visit, id, { ...answers, byDecisionId: null })
    return `/decisions/${id}`
  },
})

type Subject = FoundDecision & { now: ReturnType<typeof noticeNow> }

/** Writes down what became of a notice, with its line of history: for every task by which an announced decision comes about. */
export async function settleNotice(
  visit: Visit,
  noticeId: number,
  {
    kind,
    ...rest
  }: { kind: NoticeOutcome | 'taken'; byDecisionId: number | null; happenedOn: When; why: string | null },
): Promise<void> {
  const notice = await findDecision(visit.db, noticeId)
  await addNoticeChange(visit.db, {
    decisionId: noticeId,
    kind,
    ...rest,
    says: noticeSays(notice.title, kind),
    status: ({ taken: 'happened', 'put off': 'planned', 'not reached': 'missed', withdrawn: 'withdrawn' } as const)[
      kind
    ],
    knownOn: visit.today,
  })
  await record(visit, `announced decision ${kind}`, `/decisions/${noticeId}`, rest)
}
