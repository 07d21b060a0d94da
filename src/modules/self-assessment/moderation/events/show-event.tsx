import { whenInWords } from '#platform/calendar/when.ts'
import { standingOf } from '#platform/facts/change.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { roundAddress } from '../../round.ts'
import { changesOfRounds } from '../../store.ts'
import { moderationAddress } from '../open-moderation.ts'
import { ownAgencies } from '../../returns/open-return.ts'
import { dateOfEvent, eventAddress } from './event.ts'
import { questionsPage, returnsAtEvent, type ListedQuestion } from './event-store.ts'
import { aboveEvent, eventExamples, findEventAt } from './plan-event.tsx'

/**
 * A challenge event: to everybody when and where it is; to those who read every return who comes, what is asked of whom, and what was said
 * and agreed; to the lead of an agency the same of its own return.
 */
export const showEvent = page({
  path: '/self-assessment/events/:event',
  may: 'see self-assessments',
  examples: eventExamples,

  async show(visit, params) {
    const event = await findEventAt(visit, params)
    const date = dateOfEvent(await changesOfRounds(visit.db, [event.roundId]), event.plannedAs)
    const of = whoseShown(visit)
    const moderates = may(visit, 'moderate returns')
    const at = eventAddress(event.id)
    const number = pageAsked(visit)
    const returns = of === 'none' ? [] : await returnsAtEvent(visit.db, event.id, of)
    const asked = of === 'none' ? [] : await questionsPage(visit.db, event.id, of, number)
    return {
      title: `Challenge event: ${event.title}`,
      above: aboveEvent(event),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Challenge event"
            over={event.title}
            lede={`${whenInWords(date.happenedOn)}, ${event.place}.`}
            deeds={
              moderates && (
                <>
                  <Button href={`${at}/bring-return`}>Bring a return</Button>
                  <Button href={`${at}/edit`} classes="govuk-button--secondary">
                    Change where it is
                  </Button>
                </>
              )
            }
          />
          <SummaryList
            rows={[
              {
                key: 'Stands',
                value: (
                  <>
                    <Status {...standingOf(date, undefined, visit.today)} />
                    {date.status === 'planned' && may(visit, 'run self-assessments') && (
                      <>
                        {' '}
                        <a href={`${roundAddress(event.roundId)}/record-change?settles=${date.id}`}>
                          Say what came of the date
                        </a>
                      </>
                    )}
                  </>
                ),
              },
              ...(of === null ? [{ key: 'Who comes', value: event.comes ?? 'Not said' }] : []),
            ].map(({ key, value }) => ({ key: { content: key }, value: { content: value } }))}
          />
          {returns.length > 0 && (
            <Section
              title={of === null ? 'Returns it is about' : returns.length === 1 ? 'Your return' : 'Your returns'}
              id="returns"
            >
              <Returns returns={returns} at={at} moderates={moderates} />
            </Section>
          )}
          {of === null && returns.length === 0 && <Empty says="No return was brought onto it yet." />}
          {returns.length > 0 && (
            <Section title="Questions for challenge" id="questions">
              <PagedTable
                caption="What is asked, and what was said and agreed"
                heads={['Agency', 'Asked', 'Said', 'Agreed']}
                rows={asked}
                none="No question was put down yet."
                at={at}
                page={number}
                count={returns.reduce((sum, row) => sum + Number(row.asked), 0)}
              >
                {(row) => <QuestionRow key={row.id} row={row} moderates={moderates} />}
              </PagedTable>
            </Section>
          )}
        </>
      ),
    }
  },
})

/** Whose questions a visitor is shown: everybody's (null) to those who read every return, those of the agencies one leads for, nobody's to all others. */
function whoseShown(visit: Visit): readonly number[] | null | 'none' {
  if (may(visit, 'read every return')) return null
  return may(visit, 'send in a return') ? ownAgencies(visit) : 'none'
}

const Returns = (list: { returns: Awaited<ReturnType<typeof returnsAtEvent>>; at: string; moderates: boolean }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">The returns, with how many questions each has</caption>
    <thead>
      <tr>
        <th scope="col">Agency</th>
        <th scope="col" class="num">
          Questions
        </th>
        <th scope="col" class="num">
          Answered
        </th>
        {list.moderates && <th scope="col">Ask</th>}
      </tr>
    </thead>
    <tbody>
      {list.returns.map(({ id, agency, asked, answered }) => (
        <tr key={id}>
          <th scope="row" class="plain">
            <a href={moderationAddress(id)}>{agency}</a>
          </th>
          <td data-head="Questions" class="num">
            {Number(asked)}
          </td>
          <td data-head="Answered" class="num">
            {Number(answered)}
          </td>
          {list.moderates && (
            <td data-head="Ask">
              <a href={`${list.at}/returns/${id}/ask`}>
                Put a question<span class="govuk-visually-hidden"> to {agency}</span>
              </a>
              {Number(answered) === 0 && (
                <>
                  {' · '}
                  <a href={`${list.at}/returns/${id}/take-off`}>
                    Take it off<span class="govuk-visually-hidden">: {agency}</span>
                  </a>
                </>
              )}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const QuestionRow = ({ row, moderates }: { row: ListedQuestion; moderates: boolean }) => {
  const about = (
    <span class="govuk-visually-hidden">
      : {row.agency}, {row.reference ?? 'the whole return'}
    </span>
  )
  const at = `/self-assessment/event-questions/${row.id}`
  return (
    <tr id={`question-${row.id}`}>
      <th scope="row" class="plain">
        {row.agency} <span class="quiet">{row.reference ?? 'the whole return'}</span>
      </th>
      <td data-head="Asked">
        <span class="as-written">{row.asks}</span> <span class="quiet">{row.askedBy}</span>
      </td>
      <td data-head="Said">
        {row.said === null ? (
          <Status is="none" says="Not written down" />
        ) : (
          <>
            <span class="as-written">{row.said}</span> <span class="quiet">{row.recordedBy}</span>
          </>
        )}
        {moderates && (
          <p>
            <a href={`${at}/record`}>
              {row.said === null ? 'Write down what was said' : 'Change'}
              {about}
            </a>
            {row.said === null && (
              <>
                {' · '}
                <a href={`${at}/take-off`}>Take it off{about}</a>
              </>
            )}
          </p>
        )}
      </td>
      <td data-head="Agreed">
        {row.agreed ? <span class="as-written">{row.agreed}</span> : row.said === null ? 'Not yet' : 'Nothing'}
        {row.actionAt ? (
          <p>
            <a href={row.actionAt}>The action that follows{about}</a>
          </p>
        ) : (
          moderates &&
          row.said !== null && (
            <p>
              <a href={`${at}/raise-action`}>Raise an action{about}</a>
            </p>
          )
        )}
      </td>
    </tr>
  )
}
