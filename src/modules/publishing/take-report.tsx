import { asPdf } from '#platform/documents/as-pdf.ts'
import type { PaperDocument } from '#platform/documents/document.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import type { Visit } from '#platform/visit.ts'
import { download } from '#platform/web/route.tsx'
import { documentOf } from './as-document.ts'
import { draftOf } from './draft.ts'
import { signedBy } from './signatures/signing.ts'
import { someReports } from './store.ts'
import { toldFromDraft } from './told-report.ts'

const examples = async ({ db }: Visit) => (await someReports(db, 1)).map(({ id }) => ({ report: String(id) }))

/** Take a draft to Word, to read or to mark it away from here. */
export const takeToWord = download({
  path: '/reports/:report/word',
  may: 'read drafts',
  examples,
  send: async (visit, params) => asWordFile(await draftAsDocument(visit, numberIn(params.report))),
})

/** Take a draft to PDF, as it would be printed. */
export const takeToPdf = download({
  path: '/reports/:report/pdf',
  may: 'read drafts',
  examples,
  send: async (visit, params) => asPdfFile(await draftAsDocument(visit, numberIn(params.report))),
})

/** A document as a Word file to be saved. */
export async function asWordFile(document: PaperDocument): Promise<Response> {
  const { asWord } = await import('#platform/documents/as-word.ts')
  return fileOf(
    await asWord(document),
    document,
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  )
}

/** A document as a PDF file to be saved. */
export const asPdfFile = async (document: PaperDocument): Promise<Response> =>
  fileOf(await asPdf(document), document, 'pdf', 'application/pdf')

async function draftAsDocument(visit: Visit, id: number): Promise<PaperDocument> {
  const { report, sections, requirements, law, partners, signatures, contentHash } = await draftOf(visit, id)
  const signed = signedBy(partners, signatures, contentHash).flatMap(({ partner, signature }) =>
    signature ? [{ agency: partner.name, signedOn: momentInWords(signature.signedAt) }] : [],
  )
  return documentOf(
    toldFromDraft(report, sections, requirements, law?.edition ?? null, signed, visit.partnership.name, visit.today),
  )
}

const fileOf = (bytes: Uint8Array, { title, subtitle }: PaperDocument, ending: string, mediaType: string): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${title}${subtitle ? `, ${subtitle}` : ''}.${ending}`)}`,
    },
  })
