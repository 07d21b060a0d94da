import { numberIn } from '#platform/evidence/evidence.ts'
import { RecordPage } from '#platform/facts/record-page.tsx'
import { page } from '#platform/web/route.tsx'
import { programmeKinds } from './group-report.ts'
import { findProgrammeChange, programmeChanges } from './store.ts'

/** One thing arranged about the programme of reports, or judged of it, by itself: what a sentence of the account opens. */
export const showProgrammeChange = page({
  path: '/group-reports/programme/:change',
  may: 'see group reports',
  examples: async ({ db }) => (await programmeChanges(db)).slice(0, 1).map(({ id }) => ({ change: String(id) })),

  async show({ db }, params) {
    const change = await findProgrammeChange(db, numberIn(params.change))
    return {
      title: change.says,
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: 'Reports of the groups', href: '/group-reports' },
      ],
      body: (
        <RecordPage
          row={change}
          kind={programmeKinds[change.kind as keyof typeof programmeKinds]}
          list={{ says: 'The programme of reports', href: '/group-reports#programme' }}
        />
      ),
    }
  },
})
