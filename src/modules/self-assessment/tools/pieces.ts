import type { WholeQuestion, WholeVersion } from './tool.ts'

/** Every question of a version, in order. */
export const questionsIn = ({ parts }: Pick<WholeVersion, 'parts'>): WholeQuestion[] =>
  parts.flatMap(({ questions }) => questions)

/** The numbers of the questions of which something is so, in order. */
export const referencesWhere = (whole: WholeVersion, isSo: (question: WholeQuestion) => boolean): string[] =>
  questionsIn(whole)
    .filter(isSo)
    .map(({ reference }) => reference)

/** Numbers in one phrase, the first few of many: 'question 1.2', 'questions 1.2, 1.3 and 4 more'. */
export function inAList(references: readonly string[]): string {
  if (references.length === 1) return `question ${references[0]}`
  const most = 6
  const shown = references.slice(0, references.length > most ? most : -1).join(', ')
  const more = references.length - most
  return `questions ${shown} and ${more > 0 ? `${more} more` : references.at(-1)}`
}

/** How many, with the word for one or for several. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`
