import { inWords, type Day } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button, ButtonGroup } from '#platform/ui/govuk/buttons.tsx'
import { Section, Sheet } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { AudiencesSection } from './audiences/audiences-section.tsx'
import { contentIn } from './content-store.ts'
import { nextStep } from './next-step.ts'
import { PartSection } from './parts/part-section.tsx'
import { counted, questionsIn } from './pieces.ts'
import { problemsOfContent, type ContentProblem } from './problems-of-content.ts'
import { ScalesSection } from './scales/scales-section.tsx'
import { someVersions } from './tool-list-store.ts'
import { lastOffer } from './offer-store.ts'
import { wholeVersion } from './tool-store.ts'
import { toolAddress, versionAddress, type WholeVersion } from './tool.ts'

/** Some versions, as addresses have them. */
export const anyVersionExamples = async ({ db }: Pick<Visit, 'db'>) =>
  (await someVersions(db)).map(({ id }) => ({ version: String(id) }))

/** One version with all it asks: where it is built, and where it is read once it was published. */
export const showVersion = page({
  path: '/self-assessment/tool-versions/:version',
  may: 'see self-assessments',
  examples: anyVersionExamples,

  async show(visit, params) {
    const whole = await wholeVersion(visit.db, numberIn(params.version))
    const { tool, version, parts } = whole
    const at = versionAddress(version.id)
    const isBuilt = version.publishedOn === null
    const mayBuild = isBuilt && may(visit, 'build self-assessment tools')
    const offer = isBuilt ? null : await lastOffer(visit.db, version.id)
    const offered = offer?.offered ?? true
    const problems = mayBuild ? problemsOfContent(contentIn(whole)) : []
    return {
      title: `${tool.title}, version ${version.name}`,
      above: [
        { says: 'Self-assessment', href: '/self-assessment' },
        { says: 'Tools', href: '/self-assessment/tools' },
        { says: tool.title, href: toolAddress(tool.id) },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={tool.title}
            over={`Version ${version.name}, ${isBuilt ? 'being built' : `published on ${inWords(version.publishedOn as Day)}`}`}
            lede={sizeInWords(whole)}
            deeds={
              <>
                {!mayBuild && <Button href={`${at}/preview`}>See it as a respondent does</Button>}
                <a href={`${at}/spreadsheet.xlsx`}>Take it out as a spreadsheet</a>
                {!isBuilt && may(visit, 'build self-assessment tools') && (
                  <a href={`${at}/offer`}>{offered ? 'Offer it no longer' : 'Offer it again'}</a>
                )}
              </>
            }
          />
          {!offered && (
            <p>
              No longer offered to new rounds since {inWords(offer!.saidOn)}:{' '}
              <span class="as-written">{offer!.because}</span> <span class="quiet">{offer!.byName}</span>
            </p>
          )}
          {mayBuild ? (
            <Next whole={whole} problems={problems} />
          ) : (
            <Sheet title={isBuilt ? 'It is being built' : 'It stays as it is'} plain>
              <p>
                {isBuilt
                  ? 'Nobody is asked anything from it until it is published.'
                  : 'What a version asks is never changed once it was published, so that answers stay comparable. To change it, begin a new version of the tool.'}
              </p>
            </Sheet>
          )}
          {problems.length > 0 && <Problems whole={whole} problems={problems} />}
          <Section title="Parts and questions" id="parts" quiet={mayBuild && <a href={`${at}/add-part`}>Add a part</a>}>
            {parts.length === 0 && <p class="empty">There is no part yet.</p>}
          </Section>
          {parts.map((part) => (
            <PartSection key={part.id} part={part} whole={whole} mayBuild={mayBuild} />
          ))}
          <ScalesSection whole={whole} mayBuild={mayBuild} />
          <AudiencesSection whole={whole} mayBuild={mayBuild} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

/** The one next thing to do, large; whatever else can be done, beside it. */
const Next = ({ whole, problems }: { whole: WholeVersion; problems: readonly ContentProblem[] }) => {
  const at = versionAddress(whole.version.id)
  const step = nextStep(whole, problems)
  const others = [
    { button: 'Add a part', href: `${at}/add-part` },
    { button: 'Add a scale', href: `${at}/add-scale` },
    { button: 'See it as a respondent does', href: `${at}/preview` },
  ].filter(({ href }) => href !== step.href)
  return (
    <Sheet title="Next" id="next">
      <p>{step.says}</p>
      <ButtonGroup>
        <Button href={step.href}>{step.button}</Button>
        {others.map(({ button, href }) => (
          <Button key={href} href={href} classes="govuk-button--secondary">
            {button}
          </Button>
        ))}
      </ButtonGroup>
    </Sheet>
  )
}

/** What has to be put right before it can be published, each with the way to where that is done. */
const Problems = ({ whole, problems }: { whole: WholeVersion; problems: readonly ContentProblem[] }) => (
  <Section title="To put right before it is published" id="problems" mark="late">
    <ul class="bullets">
      {problems.map((problem, place) => {
        const href = placeOf(whole, problem)
        return (
          <li key={place}>
            {href ? <a href={href}>{problem.place}</a> : problem.place}: {problem.says}.
          </li>
        )
      })}
    </ul>
  </Section>
)

/** Where a problem is put right. */
function placeOf({ audiences, scales, parts, version }: WholeVersion, { of }: ContentProblem): string {
  switch (of.piece) {
    case 'tool':
      return `${versionAddress(version.id)}/add-part`
    case 'audience':
      return `/self-assessment/tool-audiences/${audiences[of.at]!.id}/edit`
    case 'scale':
      return `/self-assessment/tool-scales/${scales[of.at]!.id}/edit`
    case 'part':
      return `#part-${parts[of.at]!.id}`
    case 'question': {
      const { id } = parts[of.part]!.questions[of.at]!
      return `/self-assessment/tool-questions/${id}/${of.about === 'meanings' ? 'meanings' : 'edit'}`
    }
  }
}

function sizeInWords(whole: WholeVersion): string {
  const references = new Set(
    questionsIn(whole)
      .filter(({ kind }) => kind !== 'statement')
      .map(({ reference }) => reference),
  )
  return `${counted(whole.parts.length, 'part')}, ${counted(references.size, 'question')}, ${counted(whole.scales.length, 'scale')}.`
}
