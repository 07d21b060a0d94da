import { addDays, inWords } from '#platform/calendar/day.ts'
import type { DeadlineSource, WaitingSource } from '#platform/module.ts'
import { may } from '#platform/visit.ts'
import { ruleInWords } from './rule.ts'
import { askedToDeclare } from './rule-store.ts'

/** Declarations that are late or due within sixty days, by person; only for those who may see what everybody declared. */
export const declarationsDue: DeadlineSource = async (visit) => {
  if (!may(visit, 'see declared interests')) return []
  const { rule, asked } = await askedToDeclare(visit.db, visit.today)
  // Only the office declares for others; whoever else may see it reads how each person stands.
  const declares = may(visit, 'keep the register of interests')
  const until = addDays(visit.today, 60)
  return asked
    .filter(({ due }) => due <= until)
    .map(({ personId, person, lastDeclared, due, because }) => ({
      name: `/people/${personId}#declaration`,
      title: `${person}: to declare interests`,
      inPost: 'Interests to be declared',
      at: declares ? `/interests/declare?person=${personId}` : '/interests#rule',
      due,
      lastDay: due,
      waitsOn: person,
      owner: { personId },
      says: lastDeclared ? `They last declared on ${inWords(lastDeclared)}.` : 'They have never declared.',
      why: [
        { term: 'Counted from', says: because, at: '/interests' },
        { term: 'Limit', says: ruleInWords(rule!), at: '/interests' },
        { term: 'Agreed', says: rule!.says },
        { term: 'Falls', says: inWords(due) },
      ],
    }))
}

/** The visitor's own declaration, once it is late or due within a fortnight. */
export const ownDeclaration: WaitingSource = async (visit) => {
  const { personId } = visit.who
  if (personId === null) return []
  const own = (await askedToDeclare(visit.db, visit.today)).asked.find((each) => each.personId === personId)
  if (!own || own.due > addDays(visit.today, 14)) return []
  return [
    {
      title: 'Declare your interests',
      at: '/interests/declare',
      says: `${own.due < visit.today ? 'It was' : 'It is'} due by ${inWords(own.due)}: ${own.because}.`,
    },
  ]
}
