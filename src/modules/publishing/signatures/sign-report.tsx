import { numberIn } from '#platform/evidence/evidence.ts'
import type { Field } from '#platform/forms/field.ts'
import { choices } from '#platform/forms/fields.tsx'
import { signedAs, signingAsOf, signingProblems, SigningLine, type SigningAs } from '#modules/partnership/index.ts'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { draftOf, type Draft } from '../draft.ts'
import type { Writer } from '../gather.ts'
import { someReports } from '../store.ts'
import { askTheOthers } from './ask-the-others.ts'
import { signedBy } from './signing.ts'
import { addSignature } from './store.ts'

type Subject = Draft & { signing: SigningAs | null }

/** Sign a report for one of the three safeguarding partners: exactly the content shown, by its hash. */
export const signReport = task({
  path: '/reports/:report/sign',
  may: 'sign reports',
  title: ({ report }: Subject) => `Sign: ${report.title}`,
  fields: async (_visit: Visit, draft: Subject) => ({
    agree: choices('Do you agree?', {
      yes: 'I have read this draft and sign it for my agency, as an equal safeguarding partner',
    }),
    content: exactly(draft.contentHash),
  }),
  examples: async ({ db }) => (await someReports(db, 1)).map(({ id }) => ({ report: String(id) })),
  async find(visit, params): Promise<Subject> {
    const draft = await draftOf(visit, numberIn(params.report))
    return { ...draft, signing: await signingAsOf(visit, draft.partners, 'sign') }
  },
  above: ({ report }) => [
    { says: 'Reports', href: '/reports' },
    { says: report.title, href: `/reports/${report.id}` },
  ],
  before: (draft, visit) => (
    <>
      <WhatIsSigned draft={draft} agency={draft.partners.find(({ id }) => id === visit.who.agencyId)?.name ?? null} />
      <SigningLine signing={draft.signing} />
    </>
  ),
  button: 'Sign',

  check(_answers, draft, visit) {
    const partner = draft.partners.find(({ id }) => id === visit.who.agencyId)
    const problems = signingProblems(draft.signing, 'agree')
    if (!partner || problems.length > 0) return problems
    const already = signedBy([partner], draft.signatures, draft.contentHash)[0]!.signature
    return already ? [{ field: 'agree', says: `${partner.name} has signed this draft already` }] : []
  },

  async save(visit, draft) {
    await signFor(visit, draft, visit.who.agencyId!, draft.signing)
    await askTheOthers(visit, draft, visit.who.agencyId!)
    return `/reports/${draft.report.id}#sign`
  },
})

/** Writes down that a partner signed exactly this content. */
export async function signFor(
  writer: Writer,
  draft: Draft,
  agencyId: number,
  signing: SigningAs | null = null,
): Promise<void> {
  const { report, contentHash } = draft
  await addSignature(writer.db, {
    reportId: report.id,
    agencyId,
    contentHash,
    version: report.version,
    signedBy: writer.who.name,
    signedAt: writer.now,
    ...signedAs(signing),
  })
  const agency = draft.partners.find(({ id }) => id === agencyId)?.name
  await record(writer, `signed for ${agency}`, `/reports/${report.id}`, {
    agency,
    draft: report.version,
    contentHash,
    ...signedAs(signing),
  })
}

const WhatIsSigned = ({
  draft: { report, contentHash, sections },
  agency,
}: {
  draft: Draft
  agency: string | null
}) => (
  <>
    <p>
      You sign {agency ? `for ${agency}` : ''} draft {report.version} of {report.title}:{' '}
      {sections.reduce((sum, section) => sum + section.paragraphs.length, 0)} paragraphs in {sections.length} sections.{' '}
      <a href={`/reports/${report.id}`}>Read it first</a>.
    </p>
    <p>All three partners sign the same content, in any order. Any change of it takes every signature away.</p>
    <p class="small">
      Its content, in one number: <code>{contentHash}</code>
    </p>
  </>
)

/** A hidden answer that must be what was shown: whoever signs signs what they read. */
const exactly = (hash: string): Field<string> => ({
  question: 'The content that was shown',
  read: (raw, name) =>
    raw.one(name) === hash
      ? { value: hash }
      : { says: 'The report was changed after this page was opened. Read it again before you sign' },
  ask: (name) => <input type="hidden" name={name} value={hash} />,
  show: (value) => value,
  example: (name) => ({ [name]: hash }),
})
