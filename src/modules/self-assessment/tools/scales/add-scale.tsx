import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, findBuilding, versionExamples } from '../building.ts'
import { versionAddress } from '../tool.ts'
import { usualScales } from './points.ts'
import { pointsIn, problemsOfScaleAnswers, scaleAnswers, scaleFields } from './scale-fields.ts'
import { addScale } from './scale-store.ts'

/** Adds a scale that questions are scored on, from nothing or from one that is often used. */
export const addAScale = task({
  path: '/self-assessment/tool-versions/:version/add-scale',
  may: 'build self-assessment tools',
  title: 'Add a scale',
  button: 'Add the scale',
  examples: versionExamples,
  above: aboveVersion,
  before: ({ versionId }) => (
    <>
      <p>
        Start from one that is often used and change what you like:{' '}
        {usualScales.map(({ key, name }, place) => (
          <>
            {place > 0 && '; '}
            <a key={key} href={`${versionAddress(versionId)}/add-scale?from=${key}`}>
              {name}
            </a>
          </>
        ))}
        . Or write your own.
      </p>
      <p>
        Green does not mean the same everywhere. So each point says whether practice there meets the minimum, and how
        much there is still to do: that decides how dark it is drawn.
      </p>
    </>
  ),
  fields: scaleFields,
  find: (visit, params) => findBuilding(visit.db, numberIn(params.version)),
  begin: (_, visit) => {
    const from = usualScales.find(({ key }) => key === visit.query.get('from'))
    return from ? scaleAnswers(from) : {}
  },
  check: (answers, building) => problemsOfScaleAnswers(answers, building, null),

  async save(visit, building, answers) {
    const scale = { name: answers.name, points: pointsIn(answers) }
    await addScale(visit.db, building, scale)
    await record(visit, `scale added: ${scale.name}`, versionAddress(building.versionId), scale)
    return `${versionAddress(building.versionId)}#scales`
  },
})
