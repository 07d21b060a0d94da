import { ActionTable, actionsBecauseOf } from '#modules/plans/index.ts'
import { inWords } from '#platform/calendar/day.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { awaitedBy, standingOf, type Closing, type Reply } from './challenge.ts'
import { mayPassOn } from './pass-on-challenge.tsx'
import { passingsOf } from './passing-store.ts'
import { challengeExamples, findSubject, type Subject } from './reply.tsx'
import { closingsOf } from './store.ts'

/** One challenge: what is challenged, who is asked and by when, what was answered, and what difference it made. */
export const showChallenge = page({
  path: '/challenges/:challenge',
  may: 'raise challenges',
  forSome: true,
  examples: challengeExamples,

  async show(visit, params) {
    const subject = await findSubject(visit, params.challenge)
    const { challenge, replies } = subject
    const at = `/challenges/${challenge.id}`
    const [closing] = await closingsOf(visit.db, [challenge.id])
    const passings = await passingsOf(visit.db, challenge.id)
    const actions = await actionsBecauseOf(visit.db, at)
    return {
      title: challenge.title,
      above: [{ says: 'Challenges', href: '/challenges' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading says={challenge.title} deeds={<NextDeed visit={visit} subject={subject} />} />
          <SummaryList
            rows={[
              { key: 'Stands', value: <Status {...standingOf(challenge, replies, closing, visit.today)} /> },
              {
                key: 'Raised by',
                value: `${challenge.raisedBy}${challenge.onBehalfOf ? `, on behalf of ${challenge.onBehalfOf}` : ''}, ${inWords(challenge.raisedOn)}`,
              },
              ...passings.map((each) => ({
                key: 'Passed on',
                value: `To ${each.toName}, ${inWords(each.passedOn)}: ${each.why}`,
              })),
              { key: 'Asked', value: challenge.asked ?? 'Not recorded' },
              {
                key: 'Answer due',
                value: `${inWords(challenge.answerBy)}: ${challenge.limitDays} working days after it was raised, which is day 0`,
              },
            ]}
          />
          {!subject.closed && mayPassOn(visit, subject) && (
            <p>
              <a href={`${at}/pass-on`}>Pass it on to somebody else</a>
            </p>
          )}
          <Section title="What is challenged">
            <p class="as-written">{challenge.says}</p>
            {challenge.evidence && (
              <>
                <h3>What it rests on</h3>
                <p class="as-written">{challenge.evidence}</p>
              </>
            )}
          </Section>
          <Section title="What was answered">
            <Replies replies={replies} closing={closing} />
          </Section>
          <Section title="What was done because of it">
            <ActionTable
              rows={actions}
              today={visit.today}
              caption="Actions because of this challenge"
              empty="No action has been raised because of it."
            />
            {may(visit, 'raise actions') && (
              <p>
                <a href={`/actions/raise?because=A%20challenge&at=${at}`}>Raise an action</a>
              </p>
            )}
          </Section>
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

/** The one next thing: for who raised it to close it or ask again, for others to answer. */
const NextDeed = ({ visit, subject: { challenge, replies, closed, asked } }: { visit: Visit; subject: Subject }) => {
  if (closed) return null
  const at = `/challenges/${challenge.id}`
  if (challenge.raisedByAccount !== visit.who.accountId) return asked && <Button href={`${at}/answer`}>Answer</Button>
  return (
    <>
      <Button href={`${at}/close`}>Close it</Button>
      {awaitedBy(challenge, replies) === null && (
        <Button href={`${at}/ask-again`} classes="govuk-button--secondary">
          Ask again
        </Button>
      )}
    </>
  )
}

const Replies = ({ replies, closing }: { replies: readonly Reply[]; closing: Closing | undefined }) => (
  <>
    {replies.length === 0 && <Empty says="Nothing has been answered yet." />}
    {replies.map((reply) => (
      <div key={reply.id} id={`reply-${reply.id}`}>
        <h3>{reply.kind === 'answer' ? 'Answer' : 'Asked again'}</h3>
        <p class="as-written">{reply.says}</p>
        <p class="quiet">
          {reply.byName}, {inWords(reply.repliedOn)}
          {reply.answerBy && `; an answer is due by ${inWords(reply.answerBy)}`}
        </p>
      </div>
    ))}
    {closing && (
      <div id="closed">
        <h3>What difference it made, in the words of who raised it</h3>
        <p class="as-written">{closing.difference}</p>
        <p class="quiet">{inWords(closing.closedOn)}</p>
      </div>
    )}
  </>
)
