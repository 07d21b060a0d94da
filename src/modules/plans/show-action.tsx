import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { ChasedLine } from '#platform/letters/chased-line.tsx'
import { lastChaseOf } from '#platform/letters/post-store.ts'
import { historyOf } from '#platform/history/history.ts'
import { WhyThisDate } from '#platform/ui/due.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import type { Content } from '#platform/ui/govuk/slots.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ownerNames } from '#modules/partnership/index.ts'
import { whyNotTheirs } from './acting.ts'
import { nextSteps, standingInWords, standingOf, upper, whyThisDate } from './action.ts'
import { Endings } from './closings/endings.tsx'
import { endingsOf } from './closings/store.ts'
import { HelperList } from './helping/helper-list.tsx'
import { helpChangesOf } from './helping/store.ts'
import { origins, type Origin } from './origin.ts'
import { ownerChangesOf } from './owner-store.ts'
import { PassedOn } from './passed-on.tsx'
import { ProgressList } from './progress-list.tsx'
import { ratingNow, ratings } from './rating.ts'
import { tellingsOf } from './promises/store.ts'
import { ToldInPublic } from './promises/told-in-public.tsx'
import { waitingFor } from './waits/store.ts'
import { WaitList } from './waits/wait-list.tsx'
import { findAction, progressOf, someActions, type FoundAction } from './whole-action-store.ts'

/** One action: what, whose, by when and why then, how it is going, what it waits for, and how it ended. */
export const showAction = page({
  path: '/actions/:action',
  may: 'see actions',
  examples: async (visit) => (await someActions(visit.db)).map(({ id }) => ({ action: String(id) })),

  async show(visit, params) {
    const action = await findAction(visit.db, numberIn(params.action))
    const progress = await progressOf(visit.db, action.id)
    const address = `/actions/${action.id}`
    const rated = ratingNow(progress)
    const helpers = await helpChangesOf(visit.db, action.id)
    const nameOf = helpers.length ? await ownerNames(visit.db) : () => ''
    const standing = standingOf(action, visit.today)
    const theirs = (await whyNotTheirs(visit, action)) === null
    const arranges = action.state === 'open' && theirs && may(visit, 'arrange actions')
    const steps = nextSteps(action).filter((step) => may(visit, step.may) && (theirs || !step.whose))
    return {
      title: action.title,
      above: [
        { says: 'Actions', href: '/actions' },
        ...(action.plan ? [{ says: action.plan, href: `/plans/${action.planId}` }] : []),
      ],
      body: (
        <>
          <p>
            <Status is={standing} says={standingInWords[standing]} />
            {action.awaitsCheck && <span class="quiet"> Said to be done, waits for a check</span>}
            {rated && (
              <>
                {' '}
                <Status is={ratings[rated.rating].mark} says={ratings[rated.rating].says} />
                <span class="quiet">
                  {' '}
                  as {rated.notedBy} sees it, {inWords(rated.notedOn)}
                </span>
              </>
            )}
          </p>
          <Endings endings={await endingsOf(visit.db, action.id)} awaitsCheck={action.awaitsCheck} />
          <SummaryList
            rows={[
              row(
                'Due',
                <>
                  <Dates action={action} />
                  <Why action={action} />
                </>,
              ),
              row('Owner', ownerOf(action)),
              row('Agreed', upper(whenInWords(action.raisedOn))),
              row(
                'Why it exists',
                <>
                  {action.becauseKind && `${origins[action.becauseKind as Origin]}: `}
                  {action.becauseAt ? (
                    <a href={action.becauseAt}>{action.becauseSays}</a>
                  ) : (
                    (action.becauseSays ?? (action.becauseKind ? 'not recorded which' : 'Not recorded'))
                  )}
                </>,
              ),
              ...(action.plan ? [row('Plan', <a href={`/plans/${action.planId}`}>{action.plan}</a>)] : []),
              ...(action.priority ? [row('Priority', action.priority)] : []),
              ...(action.objectiveServed ? [row('Objective', action.objectiveServed)] : []),
              ...(action.how ? [row('How it will be done', <Prose text={action.how} small />)] : []),
              row('What is to be different once it is done', action.outcome ?? 'Not said'),
              row('How we will know it made a difference', action.measure ?? 'Not said'),
            ]}
          />
          {steps.length > 0 && <Ways ways={steps} />}
          <WaitList
            waits={action.waits}
            due={action.due}
            waiting={await waitingFor(visit.db, action.id)}
            end={arranges ? `${address}/end-wait` : null}
          />
          <HelperList changes={helpers} nameOf={nameOf} end={arranges ? `${address}/end-help` : null} />
          {action.redatings.length > 0 && <Redatings redatings={action.redatings} />}
          <PassedOn changes={await ownerChangesOf(visit.db, action.id)} />
          <ProgressList
            notes={progress}
            mayCorrect={action.state === 'open' && may(visit, 'note progress on actions')}
          />
          <ChasedLine last={await lastChaseOf(visit.db, address)} />
          <ToldInPublic tellings={await tellingsOf(visit.db, action.id)} />
          <EvidenceList files={await evidenceOf(visit.db, address)} />
          <HistoryList lines={await historyOf(visit.db, address)} />
        </>
      ),
    }
  },
})

/** An example for a task's address: the first open action, so that its questions can be asked. */
export const openExamples = async (visit: Visit) =>
  (await someActions(visit.db, 'open')).slice(0, 1).map(({ id }) => ({ action: String(id) }))

const row = (key: string, content: Content) => ({ key: { content: key }, value: { content } })

const ownerOf = ({ owner, agency }: FoundAction): string =>
  owner === null ? 'Nobody is named' : agency && agency !== owner ? `${owner}, ${agency}` : owner

/** Every date it ever had, the earlier ones struck through and still in sight. */
const Dates = ({ action }: { action: FoundAction }) => {
  const before = [...new Set([action.firstDue, ...action.redatings.map((each) => each.fromDue)])].filter(
    (due) => due !== action.due,
  )
  return (
    <>
      {before.map((due) => (
        <>
          <del class="was">{upper(whenInWords(due))}</del>{' '}
        </>
      ))}
      <b>{upper(whenInWords(action.due))}</b>
    </>
  )
}

const Why = ({ action }: { action: FoundAction }) => (
  <WhyThisDate
    of={action.title}
    rows={whyThisDate(action, action.redatings).map(({ term, says, at }) => ({
      term,
      says: at ? <a href={at}>{says}</a> : says,
    }))}
  />
)

const Redatings = ({ redatings }: { redatings: FoundAction['redatings'] }) => (
  <Section title="Changes of date">
    <table class="table stack">
      <caption class="govuk-visually-hidden">Each change of date, the first one first</caption>
      <thead>
        <tr>
          {['Agreed on', 'From', 'To', 'Why', 'Who agreed'].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {redatings.map((each) => (
          <tr>
            <th scope="row">{inWords(each.agreedOn)}</th>
            <td data-head="From">
              <del class="was">{upper(whenInWords(each.fromDue))}</del>
            </td>
            <td data-head="To">{upper(whenInWords(each.toDue))}</td>
            <td data-head="Why">{each.why}</td>
            <td data-head="Agreed by">{each.agreedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Section>
)
