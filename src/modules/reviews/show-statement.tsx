import { numberIn } from '#platform/evidence/evidence.ts'
import { RecordPage } from '#platform/facts/record-page.tsx'
import { page } from '#platform/web/route.tsx'
import { findStatement, notificationsStatements } from './store.ts'

/** One statement on notifications by itself: what a sentence of the account opens. */
export const showStatement = page({
  path: '/reviews/statements/:statement',
  may: 'see reviews',
  examples: async ({ db }) =>
    (await notificationsStatements(db)).slice(0, 1).map(({ id }) => ({ statement: String(id) })),

  async show({ db }, params) {
    const statement = await findStatement(db, numberIn(params.statement))
    return {
      title: statement.says,
      above: [{ says: 'Reviews', href: '/reviews' }],
      body: (
        <RecordPage row={statement} list={{ says: 'All statements on notifications', href: '/reviews#statements' }} />
      ),
    }
  },
})
