import { certainlyAfter, whenInWords } from '#platform/calendar/when.ts'
import { choice, number, pick, text, when } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page, task } from '#platform/web/route.tsx'
import { agenciesToPick } from '../store.ts'
import { workKinds, type WorkKind } from './budget.ts'
import { isStruckOut } from './corrections/correction.ts'
import { addHours, hoursPage } from './hours-store.ts'
import { aboveMoney } from './year-pages.ts'

/** The hours that agencies gave to audits, training and panels, the latest first. */
export const listHours = page({
  path: '/money/hours',
  may: 'see the money',

  async show(visit) {
    const asked = pageAsked(visit)
    const mayKeep = may(visit, 'keep the money')
    const { rows, count } = await hoursPage(visit.db, asked)
    return {
      title: 'Hours given',
      above: aboveMoney(),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Hours given"
            lede="What agencies gave in time: to audits, training, panels and review groups. What nobody recorded is not known, and not nought."
            deeds={mayKeep && <Button href="/money/hours/record">Record hours</Button>}
          />
          <PagedTable
            at="/money/hours"
            page={asked}
            count={count}
            caption="Hours given, the latest first"
            heads={['Agency', 'Work', 'To what', 'When', { num: 'Hours' }]}
            rows={rows}
            none="No hours are recorded yet."
          >
            {(row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`/agencies/${row.agencyId}`}>{row.agency}</a>
                </th>
                <td>{workKinds[row.work as WorkKind]}</td>
                <td>
                  {row.says}
                  {row.correctedBecause && <span class="quiet"> Put right: {row.correctedBecause}</span>}
                  {mayKeep && row.laterId === null && (
                    <>
                      {' '}
                      <a href={`/money/hours/${row.id}/correct`}>
                        Put right
                        <span class="govuk-visually-hidden">
                          : {row.agency}, {row.says}
                        </span>
                      </a>
                    </>
                  )}
                </td>
                <td>{whenInWords(row.happenedOn)}</td>
                <td class="num" data-head="Hours">
                  {row.laterId !== null ? (
                    <del class="was">{row.hours}</del>
                  ) : isStruckOut(row) ? (
                    'Struck out'
                  ) : (
                    row.hours
                  )}
                </td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})

/** An agency gave hours to the work of the partnership. */
export const recordHours = task({
  path: '/money/hours/record',
  may: 'keep the money',
  title: 'Record hours given',
  above: () => [...aboveMoney(), { says: 'Hours given', href: '/money/hours' }],
  fields: async ({ db }) => ({
    agencyId: pick('Which agency gave them?', await agenciesToPick(db)),
    work: choice('To what kind of work?', workKinds),
    says: text('To what?', { hint: 'Such as: the audit of neglect; the panel of review C' }),
    hours: number('How many hours?', { least: 1, most: 100_000 }),
    happenedOn: when('When?', { hint: 'A day, a month or a quarter' }),
  }),
  find: async () => null,
  check: ({ happenedOn }, _, { today }) =>
    certainlyAfter(happenedOn, today)
      ? [{ field: 'happenedOn', says: 'This lies ahead, so it cannot have happened yet' }]
      : [],

  async save(visit, _, answers) {
    await addHours(visit.db, [{ ...answers, knownOn: visit.today }])
    await record(visit, 'hours recorded', '/money/hours', answers)
    return '/money/hours'
  },
})
