import type { NewRow, TenantDatabase } from '../database/database.ts'
import type { CheckedFile } from '../forms/file-field.tsx'
import { NotFound } from '../problem.ts'
import { may, type Visit, type Within } from '../visit.ts'
import { download } from '../web/route.tsx'
import { shelfOnDisk, type Shelf } from './shelf.ts'

/** The shelf of this installation; set once at the start. */
let shelf: Shelf = shelfOnDisk('.data/files')
export const useShelf = (other: Shelf) => void (shelf = other)
export const theShelf = () => shelf

/** Keeps a file as proof of something: `subject` is its address, `ability` what a person needs to open it, a room or the agency whose own it is closes it to all others. */
export async function addEvidence(
  visit: Visit,
  subject: string,
  ability: string,
  file: CheckedFile,
  { room = null, agency = null }: Within = {},
): Promise<number> {
  const fingerprint = await shelf.put(file.bytes)
  const { id } = await visit.db
    .insertInto('evidence.file')
    .values({
      subject,
      name: file.name,
      mediaType: file.mediaType,
      bytes: file.bytes.length,
      fingerprint,
      may: ability,
      addedBy: visit.who.name,
      addedAt: visit.now,
      roomId: room,
      forAgencyId: agency,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const evidenceOf = (db: TenantDatabase, subject: string) =>
  db.selectFrom('evidence.file').selectAll().where('subject', '=', subject).orderBy('id').execute()

/** Takes a file away from what it was to prove. Its content stays on the shelf, where the history names it; nobody opens it any more. */
export const removeEvidence = (db: TenantDatabase, subject: string, id: number) =>
  db.deleteFrom('evidence.file').where('subject', '=', subject).where('id', '=', id).execute()

/** Lets the files of some addresses prove something else too: each address with the one its files are to lie at as well. No content is copied. */
export async function lendEvidence(db: TenantDatabase, addresses: ReadonlyMap<string, string>): Promise<void> {
  const from = [...addresses.keys()]
  const files = from.length
    ? await db.selectFrom('evidence.file').selectAll().where('subject', 'in', from).orderBy('id').execute()
    : []
  if (files.length === 0) return
  await db
    .insertInto('evidence.file')
    .values(files.map((file) => ({ ...file, id: undefined, subject: addresses.get(file.subject)! })))
    .execute()
}

/** Lays files that are on the shelf already at other addresses, among what is one agency's own, as added by the visitor: also in another partnership, since the shelf is one. */
export const layEvidence = (
  visit: Pick<Visit, 'db' | 'who' | 'now'>,
  files: readonly Pick<NewRow<'evidence.file'>, 'subject' | 'name' | 'mediaType' | 'bytes' | 'fingerprint' | 'may'>[],
  agency: number,
) =>
  files.length === 0
    ? Promise.resolve([])
    : visit.db
        .insertInto('evidence.file')
        .values(
          files.map(({ subject, name, mediaType, bytes, fingerprint, may: ability }) => ({
            subject,
            name,
            mediaType,
            bytes,
            fingerprint,
            may: ability,
            addedBy: visit.who.name,
            addedAt: visit.now,
            forAgencyId: agency,
          })),
        )
        .execute()

/** Puts the files of these addresses into a room: from then on only those inside open them. Files that lie in a room already stay there. */
export const closeEvidence = (db: TenantDatabase, subjects: string[], room: number) =>
  subjects.length
    ? db
        .updateTable('evidence.file')
        .set({ roomId: room })
        .where('subject', 'in', subjects)
        .where('roomId', 'is', null)
        .execute()
    : Promise.resolve([])

/** A file is opened only through a visit, by the same ability as the page it belongs to; always as something to save, never to run. */
export const openEvidence = download({
  path: '/files/:file',
  may: 'be signed in',
  forSome: true,
  examples: async (visit) =>
    (await visit.db.selectFrom('evidence.file').select(['id', 'may']).orderBy('id').limit(20).execute())
      .filter((row) => may(visit, row.may))
      .slice(0, 1)
      .map(({ id }) => ({ file: String(id) })),

  async send(visit, params) {
    const row = await visit.db
      .selectFrom('evidence.file')
      .selectAll()
      .where('id', '=', numberIn(params.file))
      .executeTakeFirst()
    if (!row || !may(visit, row.may)) throw new NotFound()
    return toSave(row)
  },
})

/** A file as something to save under its name, for whoever was found to be allowed to open it. */
export async function toSave(file: { name: string; mediaType: string; fingerprint: string }): Promise<Response> {
  const bytes = await shelf.get(file.fingerprint)
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  })
}

/** The row number in an address. Throws NotFound for anything that is not one. */
export function numberIn(part: string | undefined): number {
  if (!part || !/^[1-9]\d{0,8}$/.test(part)) throw new NotFound()
  return Number(part)
}
