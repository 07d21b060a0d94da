import { numberIn } from '#platform/evidence/evidence.ts'
import { pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { audiencesOf, someReturnsInATool, wordFor } from '../audience-store.ts'
import { roundAddress } from '../round.ts'
import { returnAddress } from './answer.ts'
import { openReturn } from './open-return.ts'

/** One return is asked in the wordings of another audience than its agency's kind would have it: an independent school, a college that also trains adults. */
export const changeAudience = task({
  path: '/self-assessment/returns/:return/wordings',
  may: 'run self-assessments',
  examples: async (visit: Visit) => (await someReturnsInATool(visit.db)).map(({ id }) => ({ return: String(id) })),

  async find(visit, params) {
    const own = await openReturn(visit, numberIn(params.return))
    return {
      own,
      version: own.version,
      audiences: own.versionId === null ? [] : await audiencesOf(visit.db, own.versionId),
    }
  },
  title: ({ own }) => `Wordings for ${own.agency}`,
  above: ({ own }) => [
    { says: 'Self-assessment', href: '/self-assessment' },
    { says: own.title, href: roundAddress(own.roundId) },
  ],
  before: ({ audiences }) => (
    <p>
      {audiences.length === 0
        ? 'Its questions have one wording for everybody.'
        : 'Answers given so far stay. Those to wordings that are no longer asked are kept and not counted.'}
    </p>
  ),
  fields: async (_visit, { audiences }) => ({
    audienceId: pick('In whose wordings is it asked?', audiences, {
      optional: true,
      hint: 'None means the wordings for everybody',
    }),
  }),
  begin: ({ own }) => ({ audienceId: own.audienceId === null ? undefined : String(own.audienceId) }),
  async save(visit, { own, audiences }, { audienceId }) {
    await wordFor(visit.db, own, audienceId)
    const says = audiences.find(({ id }) => id === audienceId)?.says ?? 'everybody'
    await record(
      visit,
      `asked in the wordings for ${says}`,
      returnAddress(own.id),
      { audienceId },
      { agency: own.agencyId },
    )
    return roundAddress(own.roundId)
  },
})
