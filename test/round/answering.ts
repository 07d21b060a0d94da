import { isIncomplete, isShared } from './fates.ts'
import { northportToolLastYear } from '../../src/modules/self-assessment/northport-tool.ts'
import type { ToolContent } from '../../src/modules/self-assessment/tools/tool.ts'
import type { Said } from '../at-a-desk.ts'
import type { Asked, Partnership } from './partnership.ts'
import { answerOf, fundsOthers, questionsFor, type OneAnswer } from './said.ts'

/** A document that was added to a return: whose it is, its name and what it says. */
export type Added = { place: number; name: string; says: string }

/** What was answered in one return, and the documents that were added. */
export type Answered = { at: string; answers: OneAnswer[]; files: Added[] }

/** The question that an incomplete return leaves out. */
export const leftOut = '9.4'

/**
 * Answers a whole return, part by part as its page leads: by the lead alone, or by two at once, who both open each part before either of them
 * saves and answer every other question of it.
 */
export async function answerReturn(
  partnership: Partnership,
  asked: Asked,
  at: string,
  { year, files, tool = northportToolLastYear }: { year: number; files: number; tool?: ToolContent },
): Promise<Answered> {
  const { sit } = partnership
  const desk = await sit(asked.lead)
  let path = await desk.linkOn(at, wordsOf(tool.parts[0]!))
  const answered: Answered = { at, answers: [], files: [] }
  for (const [place, part] of tool.parts.entries()) {
    const next = tool.parts[place + 1]
    const button = next ? `Save and go to ${wordsOf(next)}` : 'Save and see what is left'
    const answers = questionsFor(part, asked)
      .filter(
        ({ reference, onlyIf }) =>
          !(onlyIf && !fundsOthers(asked)) && !(isIncomplete(asked.place) && reference === leftOut),
      )
      .map((question) => answerOf(asked, question, year))
    answered.answers.push(...answers)
    const file =
      answered.files.length < files && answers.find(({ scored, says }) => scored && says !== 'Does not apply')
    const more: Said = {}
    if (file) {
      const added = {
        place: asked.place,
        name: `${part.reference} of ${asked.name}.txt`,
        says: `Seen at ${asked.name} for ${file.reference}, ${year}`,
      }
      answered.files.push(added)
      more[`Add a document, ${file.reference}`] = new File([added.says], added.name)
    }
    if (!isShared(asked.place)) {
      path = await desk.fill(path, { ...together(answers), ...more }, button)
      continue
    }
    const first = await desk.open(path)
    await sit(asked.colleague)
    const second = await desk.open(path)
    await second(together(answers.filter((_, each) => each % 2 === 1)), 'Save and leave')
    await sit(asked.lead)
    path = await first({ ...together(answers.filter((_, each) => each % 2 === 0)), ...more }, button)
  }
  return answered
}

const together = (answers: readonly OneAnswer[]): Said => Object.assign({}, ...answers.map(({ said }) => said))
const wordsOf = ({ reference, title }: ToolContent['parts'][number]) => `${reference} ${title}`
