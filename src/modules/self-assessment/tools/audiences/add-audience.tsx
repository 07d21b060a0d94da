import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, findBuilding, versionExamples } from '../building.ts'
import { versionAddress } from '../tool.ts'
import { audienceFields, problemsOfAudience } from './audience-fields.ts'
import { addAudience } from './audience-store.ts'

/** Adds somebody whom a version words some of its questions for in particular. */
export const addAnAudience = task({
  path: '/self-assessment/tool-versions/:version/add-audience',
  may: 'build self-assessment tools',
  title: 'Add an audience',
  button: 'Add it',
  examples: versionExamples,
  above: aboveVersion,
  before: () => (
    <p>
      An audience gets its own wording of a question where you write one. Answers to the two wordings are compared,
      because they share a number.
    </p>
  ),
  fields: audienceFields,
  find: (visit, params) => findBuilding(visit.db, numberIn(params.version)),
  check: (answers, building) => problemsOfAudience(answers, building, null),

  async save(visit, building, answers) {
    await addAudience(visit.db, building, answers)
    await record(visit, `audience added: ${answers.name}`, versionAddress(building.versionId), answers)
    return `${versionAddress(building.versionId)}#audiences`
  },
})
