import type { TenantDatabase } from '#platform/database/database.ts'
import type { NewTermOfOffice, TermOfOffice } from './term.ts'

/** Writes down a term of office and answers with its number. */
export const addTermOfOffice = (db: TenantDatabase, term: NewTermOfOffice): Promise<number> =>
  db
    .insertInto('partnership.termOfOffice')
    .values(term)
    .returning('id')
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

/** The terms of office of one post, oldest first. */
export const termsOfPost = (db: TenantDatabase, postId: number): Promise<TermOfOffice[]> =>
  db
    .selectFrom('partnership.termOfOffice')
    .selectAll()
    .where('postId', '=', postId)
    .orderBy((row) => row.fn.coalesce('firstDay', 'lastDay'))
    .orderBy('id')
    .execute()

/** The terms of office of the chair and the vice-chair of one group, oldest first. */
export const termsOfGroup = (db: TenantDatabase, groupId: number): Promise<TermOfOffice[]> =>
  db
    .selectFrom('partnership.termOfOffice')
    .selectAll()
    .where('workingGroupId', '=', groupId)
    .orderBy((row) => row.fn.coalesce('firstDay', 'lastDay'))
    .orderBy('id')
    .execute()

/** Every term of office with its post or its group, the agency that employs whoever holds the post, and the person; for the report and for what is due. */
export const allTermsOfOffice = (db: TenantDatabase) =>
  db
    .selectFrom('partnership.termOfOffice as term')
    .leftJoin('partnership.post as post', 'post.id', 'term.postId')
    .leftJoin('partnership.agency as agency', 'agency.id', 'post.agencyId')
    .leftJoin('partnership.workingGroup as group', 'group.id', 'term.workingGroupId')
    .leftJoin('partnership.person as person', 'person.id', 'term.personId')
    .selectAll('term')
    .select([
      'post.name as post',
      'post.kind as postKind',
      'post.agencyId',
      'agency.name as agency',
      'group.name as group',
      'group.reportsTo',
      'person.name as person',
    ])
    .orderBy('term.lastDay')
    .orderBy('term.id')
    .execute()
