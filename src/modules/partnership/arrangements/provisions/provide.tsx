import { NotFound } from '#platform/problem.ts'
import { money } from '#platform/amounts/money-field.tsx'
import type { Fields } from '#platform/forms/field.ts'
import { number, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { may, type Visit } from '#platform/visit.ts'
import { task, type Params } from '#platform/web/route.tsx'
import { agenciesToPick, groupsToPick, postsToPick } from '../../store.ts'
import { aboveVersion, versionAsked, versionExamples } from '../versions/version-pages.ts'
import { editionOf } from '../versions/version.ts'
import { isProvisionKind, provisionKinds, type ProvisionKind } from './provision.ts'
import { addProvisions } from './store.ts'

/** Says one thing that an edition provides for: a group and its rhythm, a post, an agency, a stage of escalation, or money. */
export const provide = task({
  path: '/arrangements/versions/:version/provide/:kind',
  may: 'write the arrangements',
  title: ({ kind, version }: Providing) => `${provisionKinds[kind]}, by ${editionOf(version).toLowerCase()}`,
  examples: async (visit) =>
    (await versionExamples(visit)).slice(0, 1).flatMap(({ version }) => [
      { version, kind: 'group' },
      { version, kind: 'money' },
    ]),
  find: providing,
  above: ({ version }) => [
    ...aboveVersion(version),
    { says: 'What it provides for', href: `/arrangements/versions/${version.id}/provisions` },
  ],
  fields: async (visit, { kind }): Promise<Fields> => ({
    name: text('What does the edition call it?'),
    says: text('What does the edition say of it?', {
      most: 400,
      hint: 'In one sentence, such as: The quality assurance group meets every second month',
    }),
    part: text('Where in the edition does it stand?', { optional: true, hint: 'A chapter, a heading or a page' }),
    ...(await ownFields(kind, visit)),
  }),
  check: (answers, { kind }) =>
    kind === 'money' && !answers.agencyId ? [{ field: 'agencyId', says: 'Say who is to give it' }] : [],

  async save(visit, { version, kind }, answers) {
    const [id] = await addProvisions(visit.db, [
      {
        versionId: version.id,
        kind,
        name: answers.name,
        says: answers.says,
        part: answers.part,
        groupId: answers.groupId ?? null,
        postId: answers.postId ?? null,
        agencyId: answers.agencyId ?? null,
        meetsEvery: answers.meetsEvery ?? null,
        reportsEvery: answers.reportsEvery ?? null,
        stage: answers.stage ?? null,
        pence: answers.pence ?? null,
        knownOn: visit.today,
      },
    ])
    // What is provided of money is written under the money, which fewer may see.
    const at = kind === 'money' ? `/arrangements/provisions/${id}` : `/arrangements/versions/${version.id}`
    await record(visit, 'provision of the arrangements written down', at, { kind, ...answers })
    return `/arrangements/versions/${version.id}/provisions`
  },
})

async function ownFields(kind: ProvisionKind, { db }: Visit): Promise<Fields> {
  const missing = 'Leave it out where none is recorded: that is then a departure'
  switch (kind) {
    case 'group':
      return {
        groupId: pick('Which group of the partnership is it?', await groupsToPick(db), {
          optional: true,
          hint: missing,
        }),
        meetsEvery: number('At least every how many months is it to meet?', { optional: true, least: 1, most: 60 }),
        reportsEvery: number('At least every how many months is it to report?', { optional: true, least: 1, most: 60 }),
      }
    case 'post':
      return {
        postId: pick('Which post of the partnership is it?', await postsToPick(db), { optional: true, hint: missing }),
      }
    case 'agency':
      return { agencyId: pick('Which agency is it?', await agenciesToPick(db), { optional: true, hint: missing }) }
    case 'stage':
      return { stage: number('Which stage is it? The first is 1', { least: 1, most: 20 }) }
    case 'money':
      return {
        agencyId: pick('Which agency is to give it?', await agenciesToPick(db)),
        pence: money('How much each year, in cash?'),
      }
  }
}

async function providing(visit: Visit, params: Params) {
  const { version } = await versionAsked(visit, params)
  const { kind } = params
  if (!isProvisionKind(kind) || (kind === 'money' && !may(visit, 'see the money'))) throw new NotFound()
  return { version, kind }
}
type Providing = Awaited<ReturnType<typeof providing>>
