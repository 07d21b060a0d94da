import { addDays, addMonths, monthNames, type Day } from '#platform/calendar/day.ts'
import { differences, doesNotApplyBecause, lastLooked, wordsOf } from './northport-answer-more-words.ts'
import type { NewAnswer } from './returns/answer.ts'
import { askedOf, type WholeQuestion, type WholeVersion } from './tools/tool.ts'

/** One return to be answered: whose, by which day, and how much of it. */
export type ToAnswer = { id: number; agencyId: number; by: Day; questions: number }

/** How a round is answered on the whole: for each standard, how far it is met by most, from 0 to 3. */
export type Levels = Record<string, number>

/** Strong in leading and in speaking up, weak in training and in sharing; the themes chosen were supervision and listening. */
export const levelsLastYear: Levels = { 1: 2.6, 2: 2.4, 3: 1.7, 4: 2.4, 5: 1.3, 6: 1.6, 7: 2.5, 8: 2.2, 9: 1.9 }

/** A year later: more listening and a little more supervision, and sharing as before. */
export const levelsThisYear: Levels = { ...levelsLastYear, 3: 2.2, 5: 1.6 }

type Round = { title: string; version: WholeVersion; audienceId: number | null; levels: Levels }
type Level = 0 | 1 | 2 | 3

/**
 * Answers for many returns, drawn by chance: each organisation is strong or weak in its own way and stays so from round to round.
 * Nobody in it exists, and no child is told of.
 */
export function answersFrom(chance: () => number): (round: Round, returns: readonly ToAnswer[]) => NewAnswer[] {
  const strengths = new Map<number, number>()
  const strengthOf = (agencyId: number) => {
    if (!strengths.has(agencyId)) strengths.set(agencyId, chance() - 0.5)
    return strengths.get(agencyId)!
  }
  return (round, returns) =>
    returns.flatMap((own) => {
      const given = new Map<string, NewAnswer>()
      for (const part of round.version.parts)
        for (const question of askedOf(part.questions, round.audienceId)) {
          if (given.size === own.questions) break
          if (question.kind === 'statement' || !leadsTo(round.version, question, given)) continue
          const level = levelOf(round.levels[part.reference]! + strengthOf(own.agencyId) + (chance() - 0.5) * 2)
          given.set(question.reference, {
            forAgencyId: own.agencyId,
            roundReturnId: own.id,
            questionId: question.id,
            title: `${question.reference}, ${round.title}`,
            byName: round.audienceId === null ? 'Safeguarding lead' : 'Designated safeguarding lead',
            at: new Date(`${addDays(own.by, -Math.floor(chance() * 12))}T${chance() < 0.5 ? '10' : '15'}:20:00Z`),
            ...(question.kind === 'scored'
              ? scoredAt(question, level, own.by, round.audienceId !== null, chance)
              : answered(question, own.by, round.audienceId !== null, chance)),
          })
        }
      return [...given.values()]
    })
}

const levelOf = (number: number): Level => Math.max(0, Math.min(3, Math.round(number))) as Level

/** Is it asked, by what was answered to the earlier question it hangs on? */
function leadsTo({ parts }: WholeVersion, question: WholeQuestion, given: ReadonlyMap<string, NewAnswer>): boolean {
  if (question.onlyIf === null) return true
  const earlier = parts.flatMap(({ questions }) => questions).find(({ id }) => id === question.onlyIf)!
  return given.get(earlier.reference)?.says === question.onlyIfAnswer
}

function scoredAt(
  question: WholeQuestion,
  level: Level,
  by: Day,
  inASchool: boolean,
  chance: () => number,
): Partial<NewAnswer> {
  const points = question.scale!.points
  if (mayNotApply.has(question.reference) && chance() < 0.06)
    return {
      pointId: points.find(({ applies }) => !applies)!.id,
      notApplicableBecause: one(doesNotApplyBecause, chance),
    }
  const { strong, weak, improve } = wordsOf(question.reference, inASchool)
  const month = addMonths(by, -1 - Math.floor(chance() * 9))
  const say = (text: string) =>
    text
      .replaceAll('{board}', inASchool ? 'the governors' : 'the board')
      .replaceAll('{lead}', inASchool ? 'the headteacher' : 'the senior lead')
      .replaceAll('{month}', `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`)
      .replaceAll(/(^|[.!?] )(the)/g, (_, before: string) => `${before}The`)
  const improves = level < 2 || (level === 2 && chance() < 0.6)
  return {
    pointId: points.filter(({ applies }) => applies)[level]!.id,
    evidence: say(`${one(level < 2 ? weak : strong, chance)} ${one(lastLooked, chance)}`.trim()),
    impact: question.asksImpact && level > 0 ? one(differences, chance) : null,
    ...(improves && {
      improvement: say(one(improve, chance)),
      improvementOwner: one(inASchool ? ownersInSchools : owners, chance),
      improvementBy: addMonths(by, 2 + Math.floor(chance() * 10)).slice(0, chance() < 0.5 ? 7 : 10),
    }),
  }
}

function answered(question: WholeQuestion, by: Day, inASchool: boolean, chance: () => number): Partial<NewAnswer> {
  if (question.kind === 'yes or no') return { says: chance() < 0.55 ? 'Yes' : 'No' }
  if (question.kind === 'person') return { says: one(inASchool ? leadsInSchools : leads, chance) }
  if (question.kind === 'number') return { says: String(62 + Math.floor(chance() * 38)) }
  if (question.kind === 'date') return { says: addDays(by, -30 - Math.floor(chance() * 700)) }
  if (question.kind === 'text') return { says: one(changesChildrenBegan, chance) }
  if (question.kind === 'table') return { grid: JSON.stringify(one(inASchool ? providers : services, chance)) }
  const chosen = question.choices.filter(() => chance() < 0.75)
  return { chosen: chosen.length ? chosen : question.choices.slice(0, 1) }
}

const one = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)]!

const mayNotApply = new Set(['4.3', '5.3', '5.4', '6.4', '8.4'])

const leads = ['Chief nurse', 'Director of operations', 'Chief executive', 'Head of service', 'Director of people']
const leadsInSchools = ['Vice-chair of governors', 'Link governor', 'Chair of governors', 'Trustee for safeguarding']
const owners = [
  'Head of safeguarding',
  'Designated lead',
  'Head of human resources',
  'Learning and development manager',
  'Head of information governance',
  'Head of quality',
]
const ownersInSchools = ['Headteacher', 'Designated safeguarding lead', 'School business manager', 'Deputy head']

const changesChildrenBegan = [
  'Young people said that the waiting room felt like a place for adults. It was moved, and they chose what is in it.',
  'Children told us that letters were hard to read. The letters were written anew with a group of them.',
  'Pupils and young people asked for somebody to talk to at the end of the day. A room is now open until five.',
  'A group of young carers said that appointments clash with school. There are now appointments from four to seven.',
  'Children said they were asked the same things by each of us. One note now goes ahead of them, with their agreement.',
]
const services = [
  [['Youth club in the evenings', 'Safe recruitment and training', 'Each year']],
  [
    ['Counselling for young people', 'Policy, training, complaints', 'Each year'],
    ['Transport', 'Checks of drivers', 'Each quarter'],
  ],
  [
    ['Holiday activities', 'Safe recruitment; a visit', 'Before each summer'],
    ['Interpreters', 'Checks and training', 'Each year'],
  ],
]
const providers = [
  [['Farm school', 'Policy, checks of staff; a visit', 'Each term']],
  [['Vocational centre', 'Attendance daily; policy and checks', 'Each half term']],
  [
    ['Tuition at home', 'Checks of tutors', 'Before each begins'],
    ['Motor workshop', 'Policy and a visit', 'Each term'],
  ],
]
