import { contributor } from '#modules/partnership/index.ts'
import { pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { takeRoleFrom } from '#platform/identity/invited.ts'
import { endSecretAddress } from '#platform/identity/secret-address.ts'
import { task } from '#platform/web/route.tsx'
import { returnAddress } from '../answer.ts'
import type { OpenedReturn } from '../open-return.ts'
import { aboveReturn, findOwn, returnExamples } from '../own-return.ts'
import { contributorsOf, endContributor, helpsWith, type Contributor } from './contributor-store.ts'
import { helpAddress } from './contributing.ts'

type Ending = { own: OpenedReturn; helping: Contributor[] }

/** Ends somebody's help with a return: their address opens nothing any more, and neither does a session they still have. What they answered stays. */
export const endContributing = task({
  path: '/self-assessment/returns/:return/contributors/end',
  may: 'send in a return',
  forSome: true,
  examples: returnExamples,
  title: 'End somebody’s help',
  button: 'End their help',
  above: ({ own }: Ending) => [
    ...aboveReturn(own),
    { says: 'Who helps', href: `${returnAddress(own.id)}/contributors` },
  ],
  before: ({ helping }: Ending) =>
    helping.length === 0 ? (
      <p>Nobody helps with this return.</p>
    ) : (
      <p>What they answered stays. From now on they open nothing of it.</p>
    ),

  find: async (visit, params): Promise<Ending> => {
    const own = await findOwn(visit, params)
    return { own, helping: (await contributorsOf(visit.db, own.id)).filter(({ endedAt }) => endedAt === null) }
  },
  fields: async (_visit, { helping }) => ({
    contributor: pick(
      'Whose help ends?',
      helping.map(({ id, name, email }) => ({ id, says: `${name}, ${email}` })),
    ),
  }),

  async save(visit, { own, helping }, answers) {
    const { id, accountId, partIds, name } = helping.find((each) => each.id === answers.contributor)!
    await endContributor(visit.db, id, visit.now)
    await endSecretAddress({ ...visit, who: { ...visit.who, accountId } }, helpAddress(own.id, partIds))
    if ((await helpsWith(visit.db, accountId)).length === 0) await takeRoleFrom(visit.db, accountId, contributor)
    await record(
      visit,
      `the help of ${name} with the return of ${own.agency} ended`,
      returnAddress(own.id),
      {},
      { agency: own.agencyId },
    )
    return `${returnAddress(own.id)}/contributors`
  },
})
