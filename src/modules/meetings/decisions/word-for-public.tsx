import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { NotFound } from '#platform/problem.ts'
import { task } from '#platform/web/route.tsx'
import { addWording, wordingsOf } from './detail-store.ts'
import { aboveOf } from './set-review.tsx'
import { findDecision, someClosedDecisions, type FoundDecision } from './store.ts'

/** A decision whose record is for the partnership only gets words of its own for the public: what is left out, and why, is said inside. */
export const wordForPublic = task({
  path: '/decisions/:decision/word-for-public',
  may: 'record decisions',
  title: ({ title }: Subject) => `Word it for the public: ${title}`,
  examples: async (visit) => (await someClosedDecisions(visit.db)).map(({ id }) => ({ decision: String(id) })),
  above: aboveOf,

  fields: {
    status: choice('Is it told in public?', {
      happened: 'Yes, in these words',
      withdrawn: 'No longer: take it out of what is published from now on',
    }),
    title: text('What is it called in public?', {
      hint: 'Nothing by which a child, a family or a person is recognised',
    }),
    says: text('The sentence told in public', { most: 400, hint: 'Without its date' }),
    why: text('What is left out, and why?', { most: 1000, hint: 'Read inside the partnership only' }),
  },

  async find(visit, params): Promise<Subject> {
    const decision = await findDecision(visit.db, numberIn(params.decision))
    if (decision.audience !== 'partnership') throw new NotFound()
    return { ...decision, wording: (await wordingsOf(visit.db, [decision.id])).at(-1) ?? null }
  },

  begin: ({ wording }) => ({ status: 'happened', title: wording?.title, says: wording?.says, why: wording?.why }),

  before: ({ says }) => (
    <p>
      Inside it is told so: <q>{says}</q>
    </p>
  ),

  async save(visit, { id }, answers) {
    await addWording(visit.db, { decisionId: id, ...answers, byName: visit.who.name, knownOn: visit.today })
    const deed = answers.status === 'happened' ? 'worded for the public' : 'taken out of the public'
    await record(visit, deed, `/decisions/${id}`, answers)
    return `/decisions/${id}#public`
  },
})

type Wording = Awaited<ReturnType<typeof wordingsOf>>[number]
type Subject = FoundDecision & { wording: Wording | null }
