import { inWords } from '../calendar/day.ts'
import { momentInWords } from '../calendar/moment.ts'
import { Button } from '../ui/govuk/buttons.tsx'
import { Empty, Section } from '../ui/glance.tsx'
import { PageHeading } from '../ui/layout.tsx'
import { Status, type Standing } from '../ui/marks.tsx'
import { PagedTable, pageAsked } from '../ui/paging.tsx'
import { may } from '../visit.ts'
import { page } from '../web/route.tsx'
import { countInWords, type Rhythm } from './rhythm.ts'
import { failuresLately, lettersPage, type ListedLetter } from './post-store.ts'
import { rhythmNow, rhythmsSet } from './store.ts'

/** Who got which letter when, in counts and never contents; what could not be sent; and the rule by which letters go. */
export const listLetters = page({
  path: '/letters',
  may: 'see whom letters went to',
  async show(visit) {
    const number = pageAsked(visit)
    const { rows, count } = await lettersPage(visit.db, number)
    const failures = await failuresLately(visit.db)
    const { rhythm, setBy, setAt, why } = await rhythmNow(visit.db)
    const before = (await rhythmsSet(visit.db)).slice(1)
    return {
      title: 'Letters',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Letters"
            lede="Each morning everybody gets their own list: what is late, what is due soon, what waits on them. Here is to whom and how much, not what it said."
            deeds={
              may(visit, 'settle when letters go') && <Button href="/letters/settle">Settle when letters go</Button>
            }
          />
          <p>
            <a href="/you/letters/today">Your own letter of today</a> · <a href="/letters/chased">What was chased</a>
          </p>
          <Section title="How letters go" id="rule">
            <RuleInWords rhythm={rhythm} />
            <p class="quiet">
              {setBy
                ? `Settled by ${setBy}, ${momentInWords(setAt!)}: ${why}`
                : 'This is how it begins; nobody here has settled it yet. It is a suggestion of the product, not a rule of any guidance.'}
            </p>
            {before.length > 0 && (
              <details class="why">
                <summary>How letters went before</summary>
                {before.map((row) => (
                  <p key={row.id}>
                    {momentInWords(row.setAt)}, {row.setBy}: {row.why} (before {row.stepsBefore.join(', ') || 'never'};
                    after {row.stepsAfter.join(', ') || 'never'}; counted in {row.countsIn})
                  </p>
                ))}
              </details>
            )}
          </Section>
          <Section title="Not sent" id="failed" {...(failures.length > 0 && { mark: 'late', late: true })}>
            {failures.length === 0 ? (
              <Empty says="Every letter of the last month that was tried was taken by the post." />
            ) : (
              <ul class="own-list">
                {failures.map((failure) => (
                  <li key={failure.id}>
                    {failure.name}, {failure.toAddress}
                    <span class="sheet__note">
                      {momentInWords(failure.at)}: {failure.says}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="Morning letters" id="sent" quiet={`${count} in all`}>
            <PagedTable
              caption="Morning letters, the latest first"
              heads={[
                'Day',
                'To',
                { num: 'Late' },
                { num: 'Due soon' },
                { num: 'Waiting' },
                { num: 'Put to them as lead' },
                'Post',
              ]}
              rows={rows}
              none="No morning letter has been written yet."
              at="/letters"
              page={number}
              count={count}
            >
              {(row) => (
                <tr key={`${row.day} ${row.accountId}`}>
                  <th scope="row">{inWords(row.day)}</th>
                  <td data-head="To">{row.name}</td>
                  <td data-head="Late" class="num">
                    {row.late}
                  </td>
                  <td data-head="Due soon" class="num">
                    {row.soon}
                  </td>
                  <td data-head="Waiting" class="num">
                    {row.waiting}
                  </td>
                  <td data-head="Put to them as lead" class="num">
                    {row.told}
                  </td>
                  <td>
                    <Status {...atThePost(row)} />
                  </td>
                </tr>
              )}
            </PagedTable>
          </Section>
        </>
      ),
    }
  },
})

const atThePost = ({ sentAt, givenUpAt }: ListedLetter): { is: Standing; says: string } =>
  sentAt
    ? { is: 'done', says: `Sent ${momentInWords(sentAt)}` }
    : givenUpAt
      ? { is: 'late', says: 'Not sent' }
      : { is: 'next', says: 'Waits for the post' }

const RuleInWords = ({ rhythm }: { rhythm: Rhythm }) => {
  const count = (days: number) => countInWords(days, rhythm.countsIn)
  const listed = (steps: readonly number[], word: string) =>
    steps.length ? `${steps.join(', ')} ${rhythm.countsIn} ${word}` : `never ${word}`
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        From {rhythm.hour}:00{rhythm.workingDaysOnly ? ', on working days only' : ', every day'}.
      </li>
      <li>
        A date is in a letter {listed(rhythm.stepsBefore, 'before')}
        {rhythm.onTheDay ? ', on the day' : ''}, and {listed(rhythm.stepsAfter, 'after')}
        {rhythm.thenEvery === null ? '.' : `, then every ${count(rhythm.thenEvery)}.`}
      </li>
      <li>
        {rhythm.tellLeadAfter === null
          ? 'Nobody else is told of what stays late.'
          : `Late for ${count(rhythm.tellLeadAfter)}, it is told to the safeguarding partner of the agency whose it is, or where there is none to the office.`}
      </li>
      <li>What waits on somebody and has no date is said again after {countInWords(rhythm.waitingAgain, 'days')}.</li>
    </ul>
  )
}
