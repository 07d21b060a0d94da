import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'

/** The address that is known for a return, as from a roster; null where none is. */
export const contactOf = async (db: TenantDatabase, id: number): Promise<string | null> =>
  (await db.selectFrom('selfAssessment.roundReturn').select('contact').where('id', '=', id).executeTakeFirstOrThrow())
    .contact

/** Says whom to write to about some returns, outside or when somebody is invited. */
export async function setContacts(
  db: TenantDatabase,
  contacts: readonly { id: number; contact: string | null }[],
): Promise<void> {
  if (contacts.length === 0) return
  await sql`
    update self_assessment.round_return r set contact = c.contact
      from unnest(${contacts.map(({ id }) => id)}::int[], ${contacts.map(({ contact }) => contact)}::text[]) c (id, contact)
     where r.id = c.id`.execute(db)
}
