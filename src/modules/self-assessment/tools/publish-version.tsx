import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { task } from '#platform/web/route.tsx'
import { raiseVersion } from './build-store.ts'
import { aboveVersion, findBuilding, problemsIfPublished, versionExamples, type Building } from './building.ts'
import { contentIn } from './content-store.ts'
import { counted, questionsIn } from './pieces.ts'
import { problemsOfContent } from './problems-of-content.ts'
import { publishVersion } from './tool-store.ts'
import { toolAddress, versionAddress, type WholeVersion } from './tool.ts'

/** Publishes a version, once nothing has to be put right: rounds can then ask it, and it stays as it is. */
export const publishAVersion = task({
  path: '/self-assessment/tool-versions/:version/publish',
  may: 'build self-assessment tools',
  title: ({ whole: { tool, version } }: Building) => `Publish ${tool.title}, version ${version.name}`,
  button: 'Publish it',
  examples: versionExamples,
  above: aboveVersion,
  fields: {},
  find: (visit, params) => findBuilding(visit.db, numberIn(params.version)),
  before: ({ whole }) => (
    <>
      <p>
        Rounds can then ask it. What it asks can never be changed after that, so that answers stay comparable; another
        version can be begun from it.
      </p>
      <SummaryList
        rows={whatIsAsked(whole).map(([key, value]) => ({ key: { content: key }, value: { content: value } }))}
      />
    </>
  ),
  check: (_, building) => [
    ...problemsIfPublished(building, 'main'),
    ...problemsOfContent(contentIn(building.whole)).map(({ place, says }) => ({
      field: 'main',
      says: `${place}: ${says}`,
    })),
  ],

  async save(visit, building) {
    const { tool, version } = building.whole
    await raiseVersion(visit.db, building)
    await publishVersion(visit.db, version.id, visit.today)
    const asked = Object.fromEntries(whatIsAsked(building.whole))
    await record(visit, `version ${version.name} published`, toolAddress(tool.id), asked)
    await record(visit, `version ${version.name} published`, versionAddress(version.id), asked)
    return versionAddress(version.id)
  },
})

/** What a version asks, in figures. */
function whatIsAsked(whole: WholeVersion): [string, string][] {
  const questions = questionsIn(whole).filter(({ kind }) => kind !== 'statement')
  const numbers = new Set(questions.map(({ reference }) => reference))
  const scored = new Set(questions.filter(({ kind }) => kind === 'scored').map(({ reference }) => reference))
  const surveyed = new Set(questions.filter(({ staffAsks }) => staffAsks).map(({ reference }) => reference))
  return [
    ['Parts', whole.parts.map(({ reference, title }) => `${reference} ${title}`).join('; ') || 'None'],
    ['Questions', `${numbers.size}, of which ${scored.size} scored`],
    [
      'Scales',
      whole.scales.map(({ name, points }) => `${name}: ${points.map(({ says }) => says).join(', ')}`).join('; ') ||
        'None',
    ],
    ['Worded in particular for', whole.audiences.map(({ name }) => name).join(', ') || 'Nobody'],
    ['Put to practitioners', surveyed.size === 0 ? 'None' : counted(surveyed.size, 'question')],
  ]
}
