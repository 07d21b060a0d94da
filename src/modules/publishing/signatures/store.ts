import type { NewRow, TenantDatabase } from '#platform/database/database.ts'
import type { Signature } from './signing.ts'

/** Every signature on a report, void ones too, oldest first. */
export const signaturesOn = (db: TenantDatabase, report: number): Promise<Signature[]> =>
  db
    .selectFrom('publishing.signature as signature')
    .leftJoin('publishing.signatureVoid as gone', 'gone.signatureId', 'signature.id')
    .select([
      'signature.id',
      'signature.agencyId',
      'signature.contentHash',
      'signature.version',
      'signature.signedBy',
      'signature.signedAs',
      'signature.signedAt',
      'gone.why as voidedBecause',
    ])
    .where('signature.reportId', '=', report)
    .orderBy('signature.id')
    .execute()

/** How many partners have signed each of some reports, and not had it taken away. */
export async function signaturesCounted(db: TenantDatabase, reports: readonly number[]): Promise<Map<number, number>> {
  if (reports.length === 0) return new Map()
  const rows = await db
    .selectFrom('publishing.signature as signature')
    .leftJoin('publishing.signatureVoid as gone', 'gone.signatureId', 'signature.id')
    .select(({ fn }) => ['signature.reportId', fn.count<number>('signature.agencyId').distinct().as('count')])
    .where('signature.reportId', 'in', reports)
    .where('gone.id', 'is', null)
    .groupBy('signature.reportId')
    .execute()
  return new Map(rows.map((row) => [row.reportId, Number(row.count)]))
}

export const addSignature = (db: TenantDatabase, signature: NewRow<'publishing.signature'>) =>
  db.insertInto('publishing.signature').values(signature).execute()

/** Takes away every signature on a report that still stands, and says why. Answers with how many there were. */
export async function voidSignatures(db: TenantDatabase, report: number, why: string, at: Date): Promise<number> {
  const standing = (await signaturesOn(db, report)).filter((signature) => signature.voidedBecause === null)
  if (standing.length)
    await db
      .insertInto('publishing.signatureVoid')
      .values(standing.map(({ id }) => ({ signatureId: id, why, voidedAt: at })))
      .execute()
  return standing.length
}

/** Reports that wait for this partner: somebody else has signed the standing draft, and this partner has not. */
export const waitingForSignature = (db: TenantDatabase, agency: number) =>
  db
    .selectFrom('publishing.report as report')
    .select(['report.id', 'report.title'])
    .where(({ exists, not, selectFrom }) => {
      const standing = selectFrom('publishing.signature as signature')
        .leftJoin('publishing.signatureVoid as gone', 'gone.signatureId', 'signature.id')
        .select('signature.id')
        .whereRef('signature.reportId', '=', 'report.id')
        .where('gone.id', 'is', null)
      return exists(standing).and(not(exists(standing.where('signature.agencyId', '=', agency))))
    })
    .orderBy('report.id')
    .limit(20)
    .execute()

/** The drafts that are being written, newest first, with how many partners' signatures stand on each. */
export async function draftsBeingWritten(db: TenantDatabase) {
  const drafts = await db
    .selectFrom('publishing.report as report')
    .select(['report.id', 'report.title'])
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('publishing.edition as edition')
            .select('edition.id')
            .whereRef('edition.reportId', '=', 'report.id'),
        ),
      ),
    )
    .orderBy('report.id', 'desc')
    .limit(5)
    .execute()
  const signed = await signaturesCounted(
    db,
    drafts.map(({ id }) => id),
  )
  return drafts.map((draft) => ({ ...draft, signed: signed.get(draft.id) ?? 0 }))
}
