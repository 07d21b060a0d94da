import type { CountFrom } from '#platform/calendar/working-days.ts'
import { label, part, type Field } from '#platform/forms/field.ts'
import { choice, day, number, pick, text } from '#platform/forms/fields.tsx'
import { blocks, several } from '#platform/forms/several.tsx'
import { Select } from '#platform/ui/govuk/text-inputs.tsx'
import { record } from '#platform/history/history.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { postsToPick } from '#modules/partnership/index.ts'
import { decisionsToPick } from '../decisions/store.ts'
import { inForceOn, ladderKinds, ladderProblems, limitUnits, type LadderKind } from './ladder.ts'
import { addLadder, allLadders, stagesOf } from './store.ts'

type Subject = { kind: LadderKind; begin: Record<string, string> }

/** The manager draws a new version of a ladder, beginning with the stages of the one in force. Disagreements under way keep theirs. */
export const drawLadder = task({
  path: '/disagreements/ladders/draw',
  may: 'draw ladders',
  title: 'Draw a ladder of escalation',
  button: 'Draw it',
  above: () => [
    { says: 'Disagreements', href: '/disagreements' },
    { says: 'Ladders of escalation', href: '/disagreements/ladders' },
  ],

  fields: async (visit: Visit) => ({
    kind: choice('What is it for?', ladderKinds),
    name: text('What is it called here?', { hint: 'Such as: Resolving professional differences' }),
    fromOn: day('From which day is it in force?', {
      hint: 'A disagreement keeps the ladder that was in force when it began',
    }),
    because: pick('Which decision does it rest on?', await decisionsToPick(visit.db, 0), { optional: true }),
    opens: clock('When do offices open?', 'For limits in working hours, such as 09:00'),
    closes: clock('When do offices close?', 'Such as 17:00'),
    stages: several(
      'The stages, the lowest first',
      {
        name: text('What is it called?', { hint: 'Such as: Practitioners talk to each other' }),
        formal: choice('Is it formal?', { no: 'Informal', yes: 'Formal' }),
        ownerPostId: pick('Which post answers for it?', await postsToPick(visit.db), { optional: true }),
        ownerSays: text('Or who, in words?', {
          optional: true,
          hint: 'Roles, such as: The two team managers. Never a person’s name',
        }),
        limitCount: number('How many days or hours may it take?', { optional: true, least: 1, most: 500 }),
        limitUnit: oneOfOrNone('What are they counted in?', limitUnits, 'No limit'),
        countFrom: oneOfOrNone('Is the day it begins counted?', countings, 'Day zero, as usual'),
        atEnd: text('What happens if it is not resolved by then?', { optional: true }),
      },
      { each: 'Stage', least: 1, most: 8, hint: 'Leave a stage empty to leave it out' },
    ),
  }),

  async find(visit): Promise<Subject> {
    const kind: LadderKind = visit.query.get('kind') === 'partners' ? 'partners' : 'practice'
    const ladder = inForceOn(await allLadders(visit.db), kind, visit.today)
    const stages = ladder ? await stagesOf(visit.db, [ladder.id]) : []
    return {
      kind,
      begin: {
        kind,
        opens: ladder?.opens ?? '09:00',
        closes: ladder?.closes ?? '17:00',
        ...(ladder && { name: ladder.name }),
        ...blocks(
          'stages',
          stages.map((stage) => ({
            name: stage.name,
            formal: stage.formal ? 'yes' : 'no',
            ownerPostId: stage.ownerPostId?.toString(),
            ownerSays: stage.ownerSays,
            limitCount: stage.limitCount?.toString(),
            limitUnit: stage.limitUnit,
            countFrom: stage.countFrom === 'day-one' ? 'day-one' : null,
            atEnd: stage.atEnd,
          })),
        ),
      },
    }
  },

  begin: ({ begin }) => begin,

  before: () => (
    <p>
      A new version begins on its day and leaves the ones before it in sight. <a href="?kind=partners">For partners</a>{' '}
      or <a href="?kind=practice">for practice</a>: either begins with the stages that are in force.
    </p>
  ),

  check: async (answers, _subject, visit) =>
    ladderProblems(
      answers,
      (await allLadders(visit.db)).some(({ kind, fromOn }) => kind === answers.kind && fromOn === answers.fromOn),
    ),

  async save(visit, _subject, { stages, because, ...answers }) {
    const decision = because ? (await decisionsToPick(visit.db, 0)).find(({ id }) => id === because) : undefined
    const id = await addLadder(
      visit.db,
      {
        ...answers,
        becauseSays: decision?.says ?? null,
        becauseAt: decision ? `/decisions/${decision.id}` : null,
        drawnBy: visit.who.name,
        knownOn: visit.today,
      },
      stages.map(({ formal, limitUnit, countFrom, ...stage }) => ({
        ...stage,
        formal: formal === 'yes',
        limitUnit: limitUnit || null,
        countFrom: countFrom || 'day-zero',
      })),
    )
    await record(visit, 'ladder drawn', `/disagreements/ladders/${id}`, { ...answers, stages })
    return `/disagreements/ladders/${id}`
  },
})

const countings = { 'day-one': 'Yes: it is day one' } satisfies Partial<Record<CountFrom, string>>

/** A time on a clock, such as 09:00. */
const clock = (question: string, hint: string): Field<string> => {
  const line = text(question, { hint, most: 5 })
  return {
    ...line,
    async read(raw, name) {
      const read = await line.read(raw, name)
      return 'says' in read || /^([01]\d|2[0-3]):[0-5]\d$/.test(read.value)
        ? read
        : { says: 'Enter a time on a 24-hour clock, such as 09:00' }
    },
    example: (name) => ({ [name]: name === 'opens' ? '09:00' : '17:00' }),
  }
}

/** One of a few in a list, or none of them: for a block that may be left empty, where radio buttons could not be cleared. */
const oneOfOrNone = <const C extends Record<string, string>>(
  question: string,
  all: C,
  none: string,
): Field<(keyof C & string) | ''> => ({
  question,
  read: (raw, name) => {
    const value = raw.one(name) ?? ''
    return value === '' || Object.hasOwn(all, value)
      ? { value: value as (keyof C & string) | '' }
      : { says: `Choose from the list: ${question}` }
  },
  ask: (name, raw, says) => (
    <Select
      id={name}
      name={name}
      value={raw.one(name) ?? ''}
      label={label(question)}
      errorMessage={part(says)}
      items={[
        { value: '', content: none },
        ...Object.entries(all).map(([value, content]) => ({ value, content: content as string })),
      ]}
    />
  ),
  show: (value) => (value === '' ? none : (all[value] ?? value)),
  example: () => ({}),
})
