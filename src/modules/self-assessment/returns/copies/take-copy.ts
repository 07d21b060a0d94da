import { asPdf } from '#platform/documents/as-pdf.ts'
import { asSpreadsheet, spreadsheetHeaders } from '#platform/spreadsheets/write-spreadsheet.ts'
import type { Visit } from '#platform/visit.ts'
import { download, type Params } from '#platform/web/route.tsx'
import { findOpened, returnExamples } from '../own-return.ts'
import { copyTitle, returnAsDocument, returnAsSheets } from './copy-document.ts'
import { tellReturn, type ToldReturn } from './told-return.ts'

const told = async (visit: Visit, params: Params): Promise<ToldReturn> =>
  tellReturn(visit, await findOpened(visit, params))

/** The whole return as a PDF, at any time and after the close. */
export const copyAsPdf = download({
  path: '/self-assessment/returns/:return/copy.pdf',
  may: 'read a whole return',
  forSome: true,
  examples: returnExamples,
  async send(visit, params) {
    const whole = await told(visit, params)
    const bytes = await asPdf(returnAsDocument(whole, visit.partnership.name, visit.today))
    return fileOf(bytes, 'application/pdf', `${copyTitle(whole)}.pdf`)
  },
})

/** The same for Word. */
export const copyAsWord = download({
  path: '/self-assessment/returns/:return/copy.docx',
  may: 'read a whole return',
  forSome: true,
  examples: returnExamples,
  async send(visit, params) {
    const whole = await told(visit, params)
    const { asWord } = await import('#platform/documents/as-word.ts')
    const bytes = await asWord(returnAsDocument(whole, visit.partnership.name, visit.today))
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return fileOf(bytes, mediaType, `${copyTitle(whole)}.docx`)
  },
})

/** The same as a spreadsheet, each table on a sheet of its own. */
export const copyAsSpreadsheet = download({
  path: '/self-assessment/returns/:return/copy.xlsx',
  may: 'read a whole return',
  forSome: true,
  examples: returnExamples,
  async send(visit, params) {
    const whole = await told(visit, params)
    const bytes = await asSpreadsheet(returnAsSheets(whole))
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { ...spreadsheetHeaders(`${copyTitle(whole)}.xlsx`), 'cache-control': 'no-store' },
    })
  },
})

const fileOf = (bytes: Uint8Array, mediaType: string, name: string): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  })
