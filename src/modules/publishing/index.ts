import type { FactSource } from '#platform/facts/fact.ts'
import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { addProse } from './add-prose.tsx'
import { answerRequirement } from './answer-requirement.tsx'
import { beginReportTask } from './begin-report.tsx'
import { draftWaiting, signatureWaiting, yearlyReportDue } from './deadlines.ts'
import { earlierReports } from './earlier/facts.ts'
import { showPublication } from './earlier/show-publication.tsx'
import { editSentence } from './edit-sentence.tsx'
import { publishedEditions } from './editions/facts.ts'
import { gatherFacts } from './gather-facts.tsx'
import type { Published } from './handed.ts'
import { hull } from './hull.ts'
import { listReports } from './list-reports.tsx'
import { northport } from './northport.ts'
import { settleFinding } from './settle-finding.tsx'
import { showReport } from './show-report.tsx'
import { publishReport } from './signatures/publish-report.tsx'
import { signReport } from './signatures/sign-report.tsx'
import { takeToPdf, takeToWord } from './take-report.tsx'

export { accountOf, type Account } from './account.ts'
export { asDocument, documentOf } from './as-document.ts'
export { asHtml } from './as-html.tsx'
export { compose, type Composed } from './compose.ts'
export {
  editionInWords,
  sourceInWords,
  toldFromEdition,
  type Edition,
  type EditionContent,
} from './editions/edition.ts'
export { correctedBy, editionsPublished, findEdition, type EditionLine } from './editions/store.ts'
export type { Published, Publication, ToldInPublic } from './handed.ts'
export { rules } from './findings/rules.ts'
export type { Finding, Rule } from './findings/finding.ts'
export { reportAsJson, type ReportAsJson } from './report-as-json.ts'
export { whereMet } from './requirements.ts'
export { asPdfFile, asWordFile } from './take-report.tsx'
export { whoseInWords } from './told-report.ts'

/** What publishing itself tells the account: the reports before, and the editions published. */
const ownFacts: FactSource[] = [earlierReports, publishedEditions]

/**
 * The account we give. `sources` are the facts of every chapter before this one; its own are added here, and handed on
 * in `facts` for whoever tells an account without a report. `published` are told of every edition, once it is frozen.
 */
export function publishing(sources: readonly FactSource[], published: readonly Published[] = []): Module {
  const all = [...sources, ...ownFacts]
  return {
    name: 'publishing',
    routes: [
      listReports,
      beginReportTask(all),
      showReport(all),
      gatherFacts(all),
      editSentence(all),
      addProse,
      settleFinding(all),
      answerRequirement,
      signReport,
      publishReport(all, published),
      takeToWord,
      takeToPdf,
      showPublication,
    ],
    abilities,
    facts: ownFacts,
    deadlines: [yearlyReportDue],
    waiting: [signatureWaiting, draftWaiting],
    searchable: [
      { kind: 'report', says: 'Report', may: 'read drafts' },
      { kind: 'earlier report', says: 'Earlier report', may: 'see reports' },
    ],
    stories: { hull: hull(all, published), northport: northport(all, published) },
  }
}
