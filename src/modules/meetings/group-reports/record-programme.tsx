import { datedFields } from '#platform/facts/dated-fields.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { programmeKinds } from './group-report.ts'
import { addProgrammeChange, boards } from './store.ts'

/** Something was arranged about the programme of reports, or somebody judges how it works: a judgement says what measures it, if anything does. */
export const recordProgramme = task({
  path: '/group-reports/record-programme',
  may: 'run the programme of group reports',
  title: 'Record something about the programme',
  above: () => [
    { says: 'Meetings', href: '/meetings' },
    { says: 'Reports of the groups', href: '/group-reports' },
  ],

  fields: async (visit) => ({
    kind: choice('What is it?', programmeKinds),
    workingGroupId: pick('To which board do the groups report?', await boards(visit.db), { optional: true }),
    ...datedFields('What is to be said, in one sentence?'),
    measuredBy: text('If it is a view: what measures it?', {
      optional: true,
      hint: 'Leave this empty when nothing does. The report then says so',
    }),
  }),

  find: async () => null,

  async save(visit, _subject, answers) {
    const id = await addProgrammeChange(visit.db, { ...answers, knownOn: visit.today })
    await record(visit, 'programme of group reports recorded', '/group-reports', { id, ...answers })
    return `/group-reports#programme-${id}`
  },
})
