import { arrangementsContentsOf } from '#law/arrangements.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf } from '#platform/evidence/evidence.ts'
import { learntFrom } from '#platform/facts/dated.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { AgreementTable } from '../../agreement-table.tsx'
import { contentsOfVersion, findVersion } from './store.ts'
import { editionOf, isAgreed, pointsAnswered, pointsInWords, standingOfVersion, type PointAnswered } from './version.ts'
import { aboveVersion, versionAsked, versionExamples } from './version-pages.ts'

/** One edition of the arrangements: how it stands, who agreed to it, what the law asks it to say and where it does, and its text. */
export const showVersion = page({
  path: '/arrangements/versions/:version',
  may: 'see who we are',
  examples: versionExamples,

  async show(visit, params) {
    const { version, partners, agreements } = await versionAsked(visit, params)
    const { db } = visit
    const agreed = isAgreed(version, partners, agreements)
    const points = pointsAnswered(version, await contentsOfVersion(db, version.id))
    const law = version.framework ? arrangementsContentsOf(version.framework) : null
    const replaces = version.replaces ? await findVersion(db, version.replaces) : null
    const at = `/arrangements/versions/${version.id}`
    const mayWrite = may(visit, 'write the arrangements')
    const mayAgree = may(visit, 'agree to the arrangements') && !version.publication
    const files = await evidenceOf(db, at)
    return {
      title: `${version.title}, ${editionOf(version).toLowerCase()}`,
      above: aboveVersion(),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            over={editionOf(version)}
            says={version.title}
            lede={<Status {...standingOfVersion(version, agreed)} />}
            deeds={
              mayAgree ? (
                <Button href={`${at}/agree`}>Agree or differ</Button>
              ) : mayWrite && !version.publication ? (
                <>
                  <Button href={`${at}/publish`}>Publish</Button>
                  <Button href={`${at}/edit`} classes="govuk-button--secondary">
                    Edit
                  </Button>
                </>
              ) : null
            }
          />
          <SummaryList
            rows={[
              { key: 'Written under', value: version.framework ?? 'Not known' },
              {
                key: 'Can be read at',
                value:
                  version.keptAt && /^https:\/\/[^\s\p{Cc}]+$/u.test(version.keptAt) ? (
                    <a href={version.keptAt}>{version.keptAt}</a>
                  ) : (
                    (version.keptAt ?? 'Not recorded')
                  ),
              },
              replaces
                ? {
                    key: 'Took the place of',
                    value: <a href={`/arrangements/versions/${replaces.id}`}>{editionOf(replaces)}</a>,
                  }
                : null,
              version.replacedBy
                ? {
                    key: 'Replaced by',
                    value: (
                      <a href={`/arrangements/versions/${version.replacedBy.versionId}`}>
                        {editionOf(await findVersion(db, version.replacedBy.versionId))}
                      </a>
                    ),
                  }
                : null,
              { key: 'Learnt from', value: learntFrom(version) ?? 'Recorded at work' },
            ]}
          />
          <p>
            <a href={`${at}/provisions`}>What this edition says there should be</a>, and{' '}
            <a href="/arrangements/departures">where practice departs from it</a>.
            {mayWrite && version.publication && (
              <>
                {' '}
                <a href={`${at}/edit`}>Put right where it can be read</a>.
              </>
            )}
          </p>
          <Section title="Who agreed to it" quiet="It stands only on all of them">
            <AgreementTable
              partners={partners}
              agreements={agreements}
              wording={version.wording}
              of={editionOf(version).toLowerCase()}
            />
          </Section>
          <Section
            title="What it has to say"
            id="contents"
            {...(points.length > 0 && { quiet: pointsInWords(points) })}
          >
            {law ? (
              <>
                <Points points={points} at={mayWrite ? at : null} />
                <p class="quiet">
                  The list of{' '}
                  <a href={law.source.url}>
                    {law.source.title}, {law.source.cite}
                  </a>
                  . {law.source.note}
                </p>
              </>
            ) : (
              <Empty says="Under which framework it was written is not known, so there is no list to hold it against." />
            )}
          </Section>
          <Section title="Its text">
            {version.words ? (
              <Prose text={version.words} />
            ) : (
              <Empty says={files.length > 0 ? 'It is kept as a file.' : 'Its text is not kept here.'} />
            )}
          </Section>
          <EvidenceList files={files} />
          <HistoryList lines={await historyOf(db, at)} />
        </>
      ),
    }
  },
})

/** The law's list with where each point is met. `at` leads to answering it; null where the reader may not. */
const Points = ({ points, at }: { points: PointAnswered[]; at: string | null }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">
      What published arrangements have to say, and where this edition does
    </caption>
    <thead>
      <tr>
        <th scope="col">Point</th>
        <th scope="col">Asked</th>
        <th scope="col">Where it is said</th>
      </tr>
    </thead>
    <tbody>
      {points.map(({ point, part, reason }) => (
        <tr key={point.id}>
          <th scope="row" class="plain">
            {point.says}
            {!point.verified && <span class="quiet"> (not checked against the text)</span>}
          </th>
          <td data-head="Asked">
            {point.demandedBy ? (
              <>
                must, <a href={point.demandedBy.url}>{point.demandedBy.cite}</a>
                {!point.demandedBy.verified && <span class="quiet"> (not opened)</span>}
              </>
            ) : (
              'should'
            )}
          </td>
          <td>
            <Status
              is={part ? 'done' : reason ? 'part' : 'none'}
              says={part ?? (reason ? `Not said: ${reason}` : 'Not answered')}
            />
            {at && (
              <>
                {' '}
                <a href={`${at}/contents/${point.id}`}>
                  {part || reason ? 'Change' : 'Answer'}
                  <span class="govuk-visually-hidden">: {point.says}</span>
                </a>
              </>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
