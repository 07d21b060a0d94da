import type { NewRow, Row, TenantDatabase } from '#platform/database/database.ts'
import { ChangedMeanwhile, NotFound } from '#platform/problem.ts'

export type TermsOfReference = Row<'partnership.termsOfReference'>

/** Writes down the next version of a group's terms of reference and answers with its row number. Throws ChangedMeanwhile when somebody else wrote that version first. */
export async function addTermsOfReference(
  db: TenantDatabase,
  terms: NewRow<'partnership.termsOfReference'>,
): Promise<number> {
  const added = await db
    .insertInto('partnership.termsOfReference')
    .values(terms)
    .onConflict((conflict) => conflict.columns(['partnershipId', 'workingGroupId', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new ChangedMeanwhile()
  return added.id
}

/** Every version of a group's terms of reference, the latest first, without the text. */
export const versionsOfGroup = (db: TenantDatabase, groupId: number) =>
  db
    .selectFrom('partnership.termsOfReference')
    .select(['id', 'number', 'agreedOn', 'reviewBy', 'altered'])
    .where('workingGroupId', '=', groupId)
    .orderBy('number', 'desc')
    .execute()

/** The last version of a group's terms of reference; undefined when it has none. */
export const lastTermsOfReference = (db: TenantDatabase, groupId: number): Promise<TermsOfReference | undefined> =>
  db
    .selectFrom('partnership.termsOfReference')
    .selectAll()
    .where('workingGroupId', '=', groupId)
    .orderBy('number', 'desc')
    .executeTakeFirst()

/** One version with the names of its group and of the group that agreed it. Throws NotFound when the partnership has none of this number. */
export async function findTermsOfReference(db: TenantDatabase, id: number) {
  const terms = await named(db).selectAll('terms').where('terms.id', '=', id).executeTakeFirst()
  if (!terms) throw new NotFound()
  return terms
}

/** Every version of every group, oldest first, without the text: what the report and the dates that are watched ask. */
export const allTermsOfReference = (db: TenantDatabase) =>
  named(db)
    .select([
      'terms.id',
      'terms.workingGroupId',
      'terms.number',
      'terms.agreedOn',
      'terms.reviewBy',
      'terms.knownOn',
      'terms.source',
      'terms.paragraph',
    ])
    .orderBy('terms.workingGroupId')
    .orderBy('terms.number')
    .execute()

const named = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.termsOfReference as terms')
    .innerJoin('partnership.workingGroup as group', 'group.id', 'terms.workingGroupId')
    .leftJoin('partnership.workingGroup as agreeing', 'agreeing.id', 'terms.agreedBy')
    .select(['group.name as group', 'agreeing.name as agreeing'])
