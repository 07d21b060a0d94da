import { numberIn } from '#platform/evidence/evidence.ts'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { aboveVersion, findBuilding, versionExamples } from '../building.ts'
import { nextReference } from '../order.ts'
import { versionAddress } from '../tool.ts'
import { partFields, problemsOfPart } from './part-fields.ts'
import { addPart } from './part-store.ts'

/** Adds a part at the end of a version: a standard, whose questions stand on one page. */
export const addAPart = task({
  path: '/self-assessment/tool-versions/:version/add-part',
  may: 'build self-assessment tools',
  title: 'Add a part',
  button: 'Add it',
  examples: versionExamples,
  above: aboveVersion,
  before: () => <p>A part is a standard or a chapter. Its questions stand on one page of the return.</p>,
  fields: partFields,
  find: (visit, params) => findBuilding(visit.db, numberIn(params.version)),
  begin: ({ whole }) => ({ reference: nextReference(whole.parts.map(({ reference }) => reference)) }),
  check: (answers, building) => problemsOfPart(answers, building, null),

  async save(visit, building, answers) {
    const id = await addPart(visit.db, building, answers)
    await record(
      visit,
      `part added: ${answers.reference} ${answers.title}`,
      versionAddress(building.versionId),
      answers,
    )
    return `${versionAddress(building.versionId)}#part-${id}`
  },
})
