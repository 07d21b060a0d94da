import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { groupsToPick, postsToPick } from '../store.ts'
import { boardsBeside, groupKinds } from './group.ts'
import { addGroup, groupNamed } from './store.ts'

/** A group of the partnership, or a body beside it: what it is for and to whom it reports. */
export const addAGroup = task({
  path: '/groups/add',
  may: 'record changes of groups',
  title: 'Add a group',
  above: () => [
    { says: 'Who we are', href: '/partnership' },
    { says: 'Groups', href: '/groups' },
  ],

  fields: async (visit) => ({
    name: text('What is the group called?'),
    shortName: text('What do people call it?', { most: 60, hint: 'A short name for tables and drawings' }),
    kind: choice('What kind of group is it?', groupKinds),
    purpose: text('What is it for?', { optional: true, most: 400 }),
    reportsTo: pick('To which group does it report?', await groupsToPick(visit.db), { optional: true }),
    beside: choice('If it stands beside the partnership, what is it?', {
      none: 'It does not stand beside the partnership',
      ...boardsBeside,
    }),
    chairPostId: pick('Which post takes the chair?', await postsToPick(visit.db), { optional: true }),
  }),
  begin: () => ({ beside: 'none' }),
  find: async () => null,

  check: async (answers, _, visit) => [
    ...((await groupNamed(visit.db, answers.name))
      ? [{ field: 'name', says: 'There is a group of this name already' }]
      : []),
    ...(answers.kind === 'beside' && answers.reportsTo
      ? [{ field: 'reportsTo', says: 'A body beside the partnership reports to none of its groups' }]
      : []),
    ...(answers.kind !== 'beside' && answers.beside !== 'none'
      ? [{ field: 'beside', says: 'Only a body beside the partnership is a strategic board of this kind' }]
      : []),
  ],

  async save(visit, _, { beside, ...answers }) {
    const id = await addGroup(visit.db, { ...answers, besideAs: beside === 'none' ? null : beside })
    await record(visit, 'group added', `/groups/${id}`, { ...answers, beside })
    return `/groups/${id}`
  },
})
