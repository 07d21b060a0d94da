import fc from 'fast-check'
import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { addReturnChanges, answersOf } from '../return-store.ts'
import { countReturns, standings } from '../return.ts'
import { cutsOf } from './analysis-store.ts'
import { askedAndAnswered, type Answering } from './analysis.examples.ts'
import { wholeRound } from './analysis.ts'
import { countsIn, rowsOfReturns } from './return-table.tsx'
import { standingsOf } from './return-table-store.ts'

const due = '2026-05-20'

test('the return table adds up along and down in every cut, and to what the round itself counts', async () => {
  const site = await world()
  let round = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          kind: fc.constantFrom('police' as const, 'school' as const, 'school' as const),
          phase: fc.constantFrom('Primary', 'Secondary', undefined),
          step: fc.constantFrom('returned', 'nil return', 'exempt', 'sent back', null),
          longer: fc.constantFrom('2026-06-15', '2026-05-25', null),
          on: fc.constantFrom('2026-05-20', '2026-06-01', '2026-05', '?'),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      async (drawn) => {
        round += 1
        await site.inside(async (visit) => {
          const { db, today } = visit
          const { roundId, returns, agencies } = await askedAndAnswered(
            visit,
            drawn.map(({ kind, phase }, place): Answering => ({
              agency: `Agency ${round} ${place}`,
              kind,
              ...(kind === 'school' && phase && { phase }),
              step: null,
              answers: {},
            })),
            { title: `Round ${round}` },
          )
          const known = { status: 'happened', knownOn: today, says: 'A step' } as const
          await addReturnChanges(
            db,
            drawn.flatMap(({ step, longer, on }, place) => [
              ...(longer === null
                ? []
                : [
                    {
                      ...known,
                      roundReturnId: returns.get(agencies[place]!)!,
                      kind: 'extension',
                      happenedOn: '2026-05-10',
                      untilOn: longer,
                      reason: 'Asked for',
                    },
                  ]),
              ...(step === null
                ? []
                : [
                    {
                      ...known,
                      roundReturnId: returns.get(agencies[place]!)!,
                      kind: step,
                      happenedOn: on,
                      reason: 'A reason',
                    },
                  ]),
            ]),
          )
          const cuts = await cutsOf(db, roundId)
          const all = await standingsOf(db, roundId, today, due)
          const whole = countsIn(all, wholeRound)
          expect(whole).toEqual(countReturns(await answersOf(db, [roundId], today), due, today))
          expect(whole.asked).toBe(drawn.length)
          const each = [
            wholeRound,
            ...cuts.map(({ heading }) => ({ ...wholeRound, heading })),
            ...cuts.map(({ phase }) => ({ ...wholeRound, phase })),
            ...cuts.map(({ audienceId }) => ({ ...wholeRound, audienceId })),
          ]
          for (const cut of each) {
            const counts = countsIn(all, cut)
            const rows = rowsOfReturns(all, cuts, cut)
            expect(new Set(rows.map(({ says }) => says)).size).toBe(rows.length)
            for (const column of ['asked', ...Object.keys(standings)] as (keyof typeof counts)[])
              expect(
                rows.reduce((sum, row) => sum + row.counts[column], 0),
                column,
              ).toBe(counts[column])
            for (const row of [...rows, { says: 'All', counts }])
              expect(
                (Object.keys(standings) as (keyof typeof standings)[]).reduce((sum, key) => sum + row.counts[key], 0),
                row.says,
              ).toBe(row.counts.asked)
          }
        })
      },
    ),
    { numRuns: 12 },
  )
}, 60_000)

test.each([
  {
    says: 'one phase, which is no row of its own',
    phases: ['Primary', 'Primary'],
    rows: ['Other agencies', 'Schools and colleges'],
  },
  { says: 'no phase', phases: [null, null], rows: ['Other agencies', 'Schools and colleges'] },
  {
    says: 'two',
    phases: ['Primary', 'Special'],
    rows: ['Other agencies', 'Schools and colleges: Primary', 'Schools and colleges: Special'],
  },
  {
    says: 'one, and some without',
    phases: ['Primary', null],
    rows: ['Other agencies', 'Schools and colleges: Primary', 'Schools and colleges: no phase'],
  },
])('schools of several phases have a row for each: $says', ({ phases, rows }) => {
  const asked = [
    { heading: 'Other agencies', phase: null, audienceId: 0 },
    ...phases.map((phase) => ({ heading: 'Schools and colleges', phase, audienceId: 1 })),
  ]
  const all = asked.map((one) => ({ ...one, standing: 'late' as const, count: 1 }))
  const told = rowsOfReturns(all, asked, wholeRound)
  expect(told.map((row) => row.says)).toEqual(rows)
  expect(told.reduce((sum, { counts }) => sum + counts.late, 0)).toBe(3)
})

test('schools stand phase by phase, and can be cut by it; what is taken away says which cut it is', async () => {
  const site = await world()
  const { roundId } = await site.inside((visit) =>
    askedAndAnswered(visit, [
      { agency: 'Library', step: 'returned', answers: { '1.3': '3' } },
      { agency: 'Hill Primary', kind: 'school', phase: 'Primary', step: 'returned', answers: { '1.3': '1' } },
      { agency: 'Lake Primary', kind: 'school', phase: 'Primary', step: null, answers: {} },
      { agency: 'Coast Academy', kind: 'school', phase: 'Secondary', step: 'exempt', answers: {} },
    ]),
  )
  const at = `/self-assessment/rounds/${roundId}/analysis`
  const whole = await site.get(at)
  expect(whole.text).toMatch(/Schools and colleges: Primary[^]*Schools and colleges: Secondary/)
  const primary = await site.get(`${at}?phase=Primary`)
  expect(primary.text).toContain('1 of the 2 asked has returned')
  expect(primary.text).toContain('2 of the 4 that were asked')
  expect(primary.text).not.toContain('Coast Academy')
  const csv = await site.get(`${at}/figures?phase=Primary`)
  expect(csv.text).toContain(
    '"All kinds of agency, Primary","1 Leadership and accountability","1.3","1","Begun","no","1","1"',
  )
  expect(site.faults).toEqual([])
})
