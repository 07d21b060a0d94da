import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ActionTable, actionsBecauseOf } from '#modules/plans/index.ts'
import { decisionsBecauseOf } from '../decisions/detail-store.ts'
import { lowerThe, theBody } from '../meeting.ts'
import { AnswersList } from './answers-list.tsx'
import { askStanding, wants, type Wants } from './ask.ts'
import { answersOf, findAsk, someAsks, type FoundAsk } from './store.ts'

/** One ask of the board: which group made it, what it wants, and everything that came of it. */
export const showAsk = page({
  path: '/asks/:ask',
  may: 'see group reports',
  examples: async (visit) => (await someAsks(visit.db)).map(({ id }) => ({ ask: String(id) })),

  async show(visit, params) {
    const ask = await findAsk(visit.db, numberIn(params.ask))
    const at = `/asks/${ask.id}`
    const answers = await answersOf(visit.db, ask.id)
    const decisions = may(visit, 'see decisions') ? await decisionsBecauseOf(visit.db, at) : []
    const actions = may(visit, 'see actions') ? await actionsBecauseOf(visit.db, at) : []
    return {
      title: `Asked by ${ask.group}, ${whenInWords(ask.covers)}`,
      above: [
        { says: 'Reports of the groups', href: '/group-reports' },
        { says: 'Asks of the board', href: '/asks' },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={ask.says}
            lede={`Asked of ${lowerThe(theBody(ask.board))} by ${lowerThe(theBody(ask.group))}.`}
            deeds={may(visit, 'answer asks') && <Button href={`${at}/answer`}>Answer it</Button>}
          />
          <SummaryList
            rows={[
              { key: 'Stands', value: <Status {...askStanding(ask.answer)} /> },
              { key: 'Wanted', value: wants[ask.wants as Wants] },
              { key: 'Group', value: <a href={`/groups/${ask.workingGroupId}`}>{ask.group}</a> },
              {
                key: 'Asked in',
                value: (
                  <a href={`/group-reports/${ask.reportId}`}>
                    its report for {whenInWords(ask.covers)}, {whenInWords(ask.askedOn)}
                  </a>
                ),
              },
            ]}
          />
          <Section title="What came of it" id="answers">
            <AnswersList answers={answers} />
            {ask.answer === null && <WaysOn ask={ask} visit={visit} />}
          </Section>
          {decisions.length > 0 && (
            <Section title="Decisions because of it" id="decisions">
              <ul class="bullets">
                {decisions.map((decision) => (
                  <li key={decision.id}>
                    <a href={`/decisions/${decision.id}`}>{decision.title}</a>, {whenInWords(decision.happenedOn)}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {actions.length > 0 && (
            <Section title="Actions because of it" id="actions">
              <ActionTable
                rows={actions}
                today={visit.today}
                caption="Actions raised because of it"
                empty="No action was raised because of it."
              />
            </Section>
          )}
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

/** Before it is answered, the decision or the action itself is written down; both lead back here. */
const WaysOn = ({ ask, visit }: { ask: FoundAsk; visit: Visit }) => {
  const says = encodeURIComponent(`Asked by ${ask.group}, ${whenInWords(ask.covers)}`)
  const ways = [
    ...(may(visit, 'record decisions')
      ? [{ says: 'Record a decision on it', href: `/decisions/record?because=/asks/${ask.id}` }]
      : []),
    ...(may(visit, 'answer asks') && may(visit, 'raise actions')
      ? [{ says: 'Raise an action for it', href: `/actions/raise?because=${says}&at=/asks/${ask.id}` }]
      : []),
  ]
  return ways.length ? <Ways ways={ways} /> : null
}
