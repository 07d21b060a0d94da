import { choice, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { standsHow } from '../../agreement.ts'
import { signedAs, signingProblems } from '../../delegations/signing-as.ts'
import { SigningLine } from '../../delegations/signing-line.tsx'
import { addAgreement } from './store.ts'
import { editionOf } from './version.ts'
import { aboveVersion, versionExamples, wordingAsked, type WordingAsked } from './version-pages.ts'

/** A safeguarding partner agrees to exactly the wording it was shown, or differs and says why. Each speaks for itself alone. */
export const agreeToVersion = task({
  path: '/arrangements/versions/:version/agree',
  may: 'agree to the arrangements',
  title: ({ of }: WordingAsked) => `Agree to ${editionOf(of).toLowerCase()} of the arrangements`,
  examples: versionExamples,
  find: wordingAsked,
  above: ({ of }) => aboveVersion(of),
  before: ({ of, partners, signing }, { who }) => (
    <>
      <p>
        You speak for {partners.find(({ id }) => id === who.agencyId)?.name ?? 'no safeguarding partner'} on{' '}
        <a href={`/arrangements/versions/${of.id}`}>
          {of.title}, {editionOf(of).toLowerCase()}, wording {of.wording}
        </a>
        . Read it first.
      </p>
      <p>
        It stands only when each of the three partners agrees to the same wording. Any change of it asks all three
        again.
      </p>
      <SigningLine signing={signing} />
    </>
  ),
  fields: {
    how: choice('How does your agency stand?', standsHow),
    why: text('Why, if it differs?', { optional: true, most: 1000 }),
  },
  button: 'Say so',
  check: ({ how, why }, { of, signing }) => [
    ...signingProblems(signing, 'how'),
    ...(of.publication ? [{ field: 'how', says: 'This edition is published already' }] : []),
    ...(how === 'differed' && !why
      ? [{ field: 'why', says: 'Say why your agency differs; dissent is kept in its own words' }]
      : []),
  ],

  async save(visit, { of, partners, signing }, { how, why }) {
    const at = `/arrangements/versions/${of.id}`
    const agencyId = visit.who.agencyId!
    await addAgreement(visit.db, [
      {
        versionId: of.id,
        agencyId,
        wording: of.wording,
        how,
        why: how === 'differed' ? why : null,
        byName: visit.who.name,
        ...signedAs(signing),
        happenedOn: visit.today,
        knownOn: visit.today,
      },
    ])
    const partner = partners.find(({ id }) => id === agencyId)!.name
    await record(visit, `${how} for ${partner}`, at, {
      wording: of.wording,
      how,
      why,
      ...signedAs(signing),
    })
    return at
  },
})
