import { addDays, addMonths, type Day } from '#platform/calendar/day.ts'
import { firstDay, lastDay } from '#platform/calendar/when.ts'
import { record } from '#platform/history/history.ts'
import { beginTelling, type Telling } from '#platform/story.ts'
import { returnsToChoose } from '../return-store.ts'
import { promisesIn } from '../returns/answer.ts'
import { roundAddress } from '../round.ts'
import { addImprovements, addSteps, promisingAnswers, type NewStep } from './improvement-store.ts'

/**
 * What the agencies of Northport promised in the returns that came in stands in their action plans; of the finished rounds most is done by its
 * day, some has another date, a little is late and a few things were dropped. It has a chance of its own, so that no later chapter is told otherwise.
 */
export async function tellNorthportImprovements({ visit, today, find }: Telling): Promise<void> {
  const { chance } = beginTelling(visit, 13)
  for (const key of ['round/section-11', 'round/schools', 'round/running']) {
    const roundId = find(key)
    const came = new Map(
      (await returnsToChoose(visit.db, roundId, today, null)).flatMap((own) =>
        own.kind === 'returned' ? [[own.id, firstDay(own.happenedOn!) ?? today] as const] : [],
      ),
    )
    const promised = (await promisingAnswers(visit.db, roundId)).flatMap((answer) => {
      const promisedOn = came.get(answer.roundReturnId)
      return promisedOn
        ? promisesIn(answer).map((each, place) => ({ ...each, answer, promisedOn, place: place + 1 }))
        : []
    })
    const numbers = await addImprovements(
      visit.db,
      promised.map(({ what, owner, by, answer, promisedOn, place }) => ({
        forAgencyId: answer.forAgencyId,
        roundReturnId: answer.roundReturnId,
        questionId: answer.questionId,
        place,
        title: what,
        owner,
        firstDue: by ?? '?',
        returnedDue: by ?? '?',
        promisedOn,
        byName: answer.byName,
      })),
    )
    await addSteps(
      visit.db,
      promised.flatMap(({ by, answer, promisedOn }, place) =>
        whatBecameOf(promisedOn, lastDay(by ?? '?'), today, chance).map((step) => ({
          ...step,
          improvementId: numbers[place]!,
          forAgencyId: answer.forAgencyId,
          byName: answer.byName,
          at: new Date(`${step.happenedOn}T11:05:00Z`),
        })),
      ),
    )
    await record(visit, `${promised.length} improvements promised, and what became of them`, roundAddress(roundId), {
      improvements: promised.length,
    })
  }
}

type Became = Pick<NewStep, 'kind' | 'says' | 'rating' | 'toDue'> & { happenedOn: Day }

/** The steps of one improvement from the day it was promised until today. */
function whatBecameOf(promisedOn: Day, due: Day | null, today: Day, chance: () => number): Became[] {
  const [draw, days, words] = [chance(), chance(), chance()]
  const one = <T>(list: readonly T[]) => list[Math.floor(words * list.length)]!
  const age = daysBetween(promisedOn, today)
  if (due === null || age < 60) return []
  const noted = addDays(promisedOn, 30 + Math.floor(days * Math.min(age - 30, 120)))
  const progress = (rating: string | null, says: string): Became => ({
    kind: 'progress',
    says,
    rating,
    happenedOn: noted,
  })
  if (draw < 0.03) return [{ kind: 'dropped', says: one(droppedBecause), happenedOn: noted }]
  // What is due by now is done by most, some of it a little after its day.
  if (due < today && draw < 0.82) {
    const done = addDays(due, Math.floor(days * 30) - 20)
    const happenedOn = done > today ? today : done < promisedOn ? promisedOn : done
    return [
      ...(draw < 0.4 && noted < happenedOn ? [progress('on course', one(going))] : []),
      { kind: 'done', says: one(different), happenedOn },
    ]
  }
  if (due < today && draw < 0.92)
    return [
      progress('at risk', one(slow)),
      {
        kind: 'another date',
        says: one(laterBecause),
        toDue: addMonths(today, 1 + Math.floor(days * 4)),
        happenedOn: due < noted ? noted : due,
      },
    ]
  if (draw < 0.94) return draw < 0.5 ? [progress('on course', one(going))] : []
  return [progress('off course', one(slow))]
}

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const going = [
  'A first draft was read by the team, and is being put right.',
  'Half of those it concerns have been trained; the others are booked.',
  'The form is in use in two teams, and the others follow.',
  'It was agreed by the senior lead, and staff were told.',
]
const slow = [
  'The one who led on it has left, and the post is being filled.',
  'It waits for the new record system.',
  'Two other changes came first.',
]
const laterBecause = [
  'The training could not be held before the summer',
  'The record system is changed later than planned',
  'The post was empty for three months',
]
const droppedBecause = [
  'The service it concerned has ended',
  'A regional policy does the same, and was adopted instead',
]
const different = [
  'An audit of twenty files found it in each; half a year before it was in eleven.',
  'Staff say in the survey that they know whom to ask, nine of ten where it was six.',
  'Young people were asked, and say that they were told what came of what they said.',
  'Supervision took place on time for every worker in the last quarter.',
  'New starters have had it within a month, and the list of those who have not is empty.',
]
