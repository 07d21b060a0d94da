import { numberIn } from '#platform/evidence/evidence.ts'
import { RecordPage } from '#platform/facts/record-page.tsx'
import { page } from '#platform/web/route.tsx'
import { arrangementsChangeKinds } from './arrangements.ts'
import { changesOfArrangements, findArrangementsChange } from './store.ts'

/** One thing that happened to the arrangements, by itself: what a sentence of the account opens. */
export const showArrangementsChange = page({
  path: '/arrangements/changes/:change',
  may: 'see who we are',
  examples: async ({ db }) => (await changesOfArrangements(db)).slice(0, 2).map(({ id }) => ({ change: String(id) })),

  async show({ db }, params) {
    const change = await findArrangementsChange(db, numberIn(params.change))
    return {
      title: change.says,
      above: [
        { says: 'Who we are', href: '/partnership' },
        { says: 'Safeguarding arrangements', href: '/arrangements' },
      ],
      body: (
        <RecordPage
          row={change}
          kind={arrangementsChangeKinds[change.kind as keyof typeof arrangementsChangeKinds]}
          list={{ says: 'All that happened to the arrangements', href: `/arrangements#change-${change.id}` }}
        />
      ),
    }
  },
})
