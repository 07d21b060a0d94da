import fc from 'fast-check'
import { firstDay, lastDay, type When } from './when.ts'

const year = fc.integer({ min: 1990, max: 2060 })
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'))
const part = fc.constantFrom('early', 'mid', 'late')

/** Some time with neither span, 'by' nor 'from': for properties that must hold of every one. */
export const someTime: fc.Arbitrary<When> = fc.oneof(
  fc.integer({ min: 7305, max: 33000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, part).map((parts) => parts.join('-')),
  fc.tuple(year, fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4')).map((parts) => parts.join('-')),
  year.map(String),
  fc.tuple(year, part).map((parts) => parts.join('-')),
  year.map((number) => `FY${number}`),
)

/** Months or days of one year, where words are left out. */
const nearby = fc
  .tuple(year, fc.constantFrom('month', 'day', 'part'), month, month, fc.integer({ min: 10, max: 28 }), part)
  .map(([y, kind, a, b, date, third]) =>
    kind === 'month'
      ? [`${y}-${a}`, `${y}-${b}`]
      : kind === 'day'
        ? [`${y}-${a}-${date}`, `${y}-${b}-28`]
        : [`${y}-${a}-early`, `${y}-${b}-${third}`],
  )

const span: fc.Arbitrary<When> = fc
  .oneof(fc.tuple(someTime, someTime), nearby)
  .map(([one, other]) => (firstDay(one!)! <= lastDay(other!)! ? `${one}/${other}` : `${other}/${one}`))

/** Some date as people have it, of every kind. */
export const someWhen: fc.Arbitrary<When> = fc.oneof(
  { weight: 4, arbitrary: someTime },
  { weight: 4, arbitrary: span },
  someTime.map((time) => `../${time}`),
  someTime.map((time) => `${time}/..`),
  fc.constant('?'),
)
