import { answer, WrongQuestion, type Question } from '#law/answer.ts'
import { read, WrongArgument, type Command } from './command.ts'

/** When is something due, why, and what was counted: a bare count, or a duty of the law and the days of its events. */
export const due: Command = {
  says: 'Says when something is due, why, and what was counted.',
  usage:
    'due [DUTY --given EVENT=DAY …] | due (--working-days N | --months N | --working-hours N | --hours N | --weeks-before N) --from DAY [--count-from day-zero|day-one] [--json]',
  needs: 'nothing',
  async run(argv, caller) {
    const { values, positionals } = read(
      argv,
      {
        'working-days': { type: 'string' },
        months: { type: 'string' },
        'working-hours': { type: 'string' },
        hours: { type: 'string' },
        'weeks-before': { type: 'string' },
        from: { type: 'string' },
        'count-from': { type: 'string' },
        duty: { type: 'string' },
        given: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
      true,
    )
    if (positionals.length > 1) throw new WrongArgument(`name one duty, not ${positionals.join(' and ')}`)
    const question: Question = Object.fromEntries(
      Object.entries({
        workingDays: values['working-days'],
        months: values.months,
        workingHours: values['working-hours'],
        hours: values.hours,
        weeksBefore: values['weeks-before'],
        from: values.from,
        countFrom: values['count-from'],
        duty: positionals[0] ?? values.duty,
        given: values.given,
      }).filter(([, value]) => value !== undefined),
    )
    const found = answered(question)
    if (values.json) caller.print(JSON.stringify(found))
    else {
      caller.print(`Due ${found.due ?? 'on no fixed day'}. ${found.because}`)
      for (const line of found.counted) caller.print(`  ${line}`)
      if (found.source)
        caller.print(
          `Source: ${found.source.title}, ${found.source.cite}${found.source.verified ? '' : ' (not verified)'}`,
        )
    }
    return 0
  },
}

function answered(question: Question) {
  try {
    return answer(question)
  } catch (error) {
    if (error instanceof WrongQuestion) throw new WrongArgument(error.message)
    throw error
  }
}
