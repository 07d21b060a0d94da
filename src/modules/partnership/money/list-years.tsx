import { learntFrom } from '#platform/facts/dated.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { inPounds } from '#platform/amounts/amount.ts'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import type { Partner } from '../agreement.ts'
import { noteKinds } from './add-note.tsx'
import {
  agreedInWords,
  publicationThatStands,
  totalsOf,
  whyBudgetDoesNotStand,
  yearInWords,
  type YearRecorded,
} from './budget.ts'
import { allHeads, allYears, notesOf, recordedOf } from './store.ts'

/** The money of the partnership year by year: whether each budget is agreed and public, what was promised, received and spent. */
export const listYears = page({
  path: '/money',
  may: 'see the money',

  async show(visit) {
    const { db } = visit
    const { partners, years } = await recordedOf(db, await allYears(db))
    const notes = await notesOf(db, null)
    const heads = await allHeads(db)
    const mayKeep = may(visit, 'keep the money')
    return {
      title: 'Money',
      above: [{ says: 'Who we are', href: '/partnership' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Money"
            lede="What the partners and others give, in cash and in kind, what it is spent on, and whether the three agreed. Not known is never nought."
            deeds={mayKeep && <Button href="/money/add-year">Add a year</Button>}
          />
          <Section title="Years">
            {years.length === 0 ? (
              <Empty
                says={
                  notes.length > 0
                    ? 'No year is recorded: see the note below for what is not known.'
                    : 'No year is recorded yet.'
                }
              />
            ) : (
              <YearTable years={years} partners={partners} />
            )}
          </Section>
          <Section title="Hours given">
            <p>
              <a href="/money/hours">What agencies gave in time to audits, training and panels</a>
            </p>
          </Section>
          <Section title="Heads of spending">
            {heads.length === 0 ? (
              <Empty says="None yet; they are chosen with the first year." />
            ) : (
              <p>{heads.map(({ name }) => name).join(', ')}</p>
            )}
            {mayKeep && (
              <p>
                <a href="/money/add-head">Add a head</a>
              </p>
            )}
          </Section>
          <Notes notes={notes} add={mayKeep ? '/money/add-note' : null} />
          <HistoryList lines={await historyOf(db, '/money')} />
        </>
      ),
    }
  },
})

const YearTable = ({ years, partners }: { years: readonly YearRecorded[]; partners: readonly Partner[] }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">Years of money, the latest first</caption>
    <thead>
      <tr>
        <th scope="col">Year</th>
        <th scope="col">Budget</th>
        {['Promised', 'Received', 'Planned', 'Spent'].map((head) => (
          <th key={head} scope="col" class="num">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {years.map((recorded) => {
        const totals = totalsOf(recorded)
        return (
          <tr key={recorded.year.id}>
            <th scope="row">
              <a href={`/money/${recorded.year.id}`}>{yearInWords(recorded.year)}</a>
            </th>
            <td>
              <BudgetStands recorded={recorded} partners={partners} />
            </td>
            {(['promised', 'received', 'planned', 'spent'] as const).map((name) => (
              <td key={name} class="num" data-head={name[0]!.toUpperCase() + name.slice(1)}>
                {inPounds(totals[name])}
              </td>
            ))}
          </tr>
        )
      })}
    </tbody>
  </table>
)

/** How a budget stands: published, agreed by all three, or by how many. */
export const BudgetStands = ({ recorded, partners }: { recorded: YearRecorded; partners: readonly Partner[] }) =>
  publicationThatStands(recorded) ? (
    <Status is="done" says="Agreed by all three, and public" />
  ) : whyBudgetDoesNotStand(partners, recorded) === null ? (
    <Status is="signed" says="Agreed by all three, not public" />
  ) : (
    <Status is="part" says={agreedInWords(partners, recorded)} />
  )

/** The notes on the money, the latest first. `add` leads to writing one; null where the reader may not. */
export const Notes = ({ notes, add }: { notes: Awaited<ReturnType<typeof notesOf>>; add: string | null }) => (
  <Section title="Notes" id="notes">
    {notes.length === 0 ? (
      <Empty says="No note has been written." />
    ) : (
      notes.map((note) => (
        <div key={note.id}>
          <h3>{noteKinds[note.kind as keyof typeof noteKinds]}</h3>
          <Prose text={note.says} small />
          <p class="quiet">
            {note.byName}
            {learntFrom(note) ? `, learnt from ${learntFrom(note)}` : ''}
          </p>
        </div>
      ))
    )}
    {add && (
      <p>
        <a href={add}>Add a note</a>
      </p>
    )}
  </Section>
)
