import type { TenantDatabase } from '#platform/database/database.ts'
import type { Asked, Fact } from '#platform/facts/fact.ts'
import { lowerThe, theBody } from '../meeting.ts'
import { answersGivenTo, asksDuring } from './store.ts'

/** What the asks tell: for each board, how many were made of it in the period, and what had come of those by the day of the account. */
export async function askFacts(db: TenantDatabase, asked: Asked, section: string): Promise<Fact[]> {
  const { period, asAt } = asked
  const asks = await asksDuring(db, asked)
  const answers = Map.groupBy(
    await answersGivenTo(
      db,
      asks.map(({ id }) => id),
      asAt,
    ),
    ({ askId }) => askId,
  )
  const lastOf = (id: number) => answers.get(id)?.at(-1)?.kind
  return [...Map.groupBy(asks, ({ toGroupId }) => toGroupId)].map(([boardId, of]) => {
    const count = (kind: string | undefined) => of.filter(({ id }) => lastOf(id) === kind).length
    const figures = {
      asked: of.length,
      decision: count('decision'),
      action: count('action'),
      heard: count('heard'),
      declined: count('declined'),
      open: count(undefined),
    }
    const became = [
      figures.decision && `${figures.decision} became ${figures.decision === 1 ? 'a decision' : 'decisions'}`,
      figures.action && `${figures.action} became ${figures.action === 1 ? 'an action' : 'actions'}`,
      figures.heard && `${figures.heard} ${figures.heard === 1 ? 'was' : 'were'} heard`,
      figures.declined && `${figures.declined} ${figures.declined === 1 ? 'was' : 'were'} declined`,
      figures.open && `${figures.open} had no answer yet`,
    ].filter(Boolean)
    return {
      name: `/asks#made-of-${boardId}`,
      sentence: `The groups asked ${of.length === 1 ? 'one thing' : `${of.length} things`} of ${lowerThe(theBody(of[0]!.board))} in their reports; ${became.join(', ')}.`,
      kind: 'count',
      about: { says: 'Asks of the board', at: '/asks' },
      when: `${period.from}/${period.to}`,
      status: 'happened',
      figures,
      proof: ['/asks', ...of.map(({ id }) => `/asks/${id}`)],
      audience: 'public',
      knownOn: null,
      source: null,
      section,
    }
  })
}
