import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import type { Content } from '#platform/ui/govuk/slots.tsx'
import { FindingCard, Ways } from '#platform/ui/thread.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { upper } from '../action.ts'
import { ActionTable } from '../action-table.tsx'
import {
  conflictsOf,
  latestBeliefs,
  ownerWords,
  stateInWords,
  stateOf,
  stepKinds,
  type Conflict,
} from './shared-priority.ts'
import { sharedExamples } from './shared-tasks.tsx'
import { actionsServing, findShared, type Shared } from './store.ts'

/** One shared priority: its one owner and date, what each board calls and believes of it, where they disagree, and the actions that serve it. */
export const showShared = page({
  path: '/shared-priorities/:shared',
  may: 'see plans',
  examples: sharedExamples,
  async show(visit, params) {
    const shared = await findShared(visit.db, numberIn(params.shared))
    const actions = may(visit, 'see actions') ? await actionsServing(visit.db, [shared.id]) : []
    const state = stateOf(shared.steps)
    const conflicts = conflictsIn(visit, shared)
    const done = actions.filter((action) => action.state === 'done').length
    return {
      title: shared.title,
      above: [
        { says: 'Plans', href: '/plans' },
        { says: 'Shared priorities', href: '/shared-priorities' },
      ],
      body: (
        <>
          <SummaryList
            rows={[
              row('How far', state ? stateInWords[state] : 'Not recorded'),
              row('Why it is shared', shared.why),
              row('Answers for it', shared.owner ?? 'Nobody is named'),
              row(
                'By when',
                <>
                  {shared.firstDue !== shared.due && <del class="was">{upper(whenInWords(shared.firstDue))}</del>}{' '}
                  <b>{upper(whenInWords(shared.due))}</b>
                </>,
              ),
              ...(shared.paragraph
                ? [row('Source', `Paragraph ${shared.paragraph} of the source document, ${shared.source}`)]
                : []),
            ]}
          />
          {may(visit, 'keep shared priorities') && (
            <Ways
              ways={[
                { says: 'Record what a board says', href: `/shared-priorities/${shared.id}/record-board` },
                { says: 'Add an action', href: `/shared-priorities/${shared.id}/add-action` },
                { says: 'Record a step', href: `/shared-priorities/${shared.id}/record-step` },
                { says: 'Edit', href: `/shared-priorities/${shared.id}/edit` },
              ]}
            />
          )}
          {conflicts.map((conflict) => (
            <ConflictCard key={conflict.right.who + conflict.about} conflict={conflict} shared={shared} visit={visit} />
          ))}
          <Boards shared={shared} />
          <Section title="Actions" quiet={`${done} of ${actions.length} done, each counted once`}>
            <ActionTable
              rows={actions.map((action) => ({
                ...action,
                agency: action.agency === action.owner ? null : action.agency,
              }))}
              today={visit.today}
              caption="Actions that serve this shared priority"
              empty="No action serves it yet."
            />
          </Section>
          <Section title="How it came to be shared">
            <ol class="bullets">
              {shared.steps.map((step) => (
                <li>
                  <b>{stepKinds[step.kind as keyof typeof stepKinds].split(':')[0]}</b>, {whenInWords(step.happenedOn)}:{' '}
                  {step.says}
                  {step.toDue && ` From ${whenInWords(step.fromDue ?? '?')} to ${whenInWords(step.toDue)}.`}{' '}
                  {step.decisionSays &&
                    (step.decisionAt ? <a href={step.decisionAt}>{step.decisionSays}</a> : step.decisionSays)}
                </li>
              ))}
            </ol>
          </Section>
          <HistoryList lines={await historyOf(visit.db, `/shared-priorities/${shared.id}`)} />
        </>
      ),
    }
  },
})

/** Where the boards disagree about one shared priority; what has ended is settled. */
export const conflictsIn = (visit: Visit, shared: Shared): Conflict[] =>
  stateOf(shared.steps) === 'ended'
    ? []
    : conflictsOf(
        { who: visit.partnership.shortName, due: shared.due, owner: shared.owner },
        latestBeliefs(shared.beliefs),
      )

const ConflictCard = ({ conflict, shared, visit }: { conflict: Conflict; shared: Shared; visit: Visit }) => (
  <FindingCard
    kind="differ"
    title={conflict.about === 'date' ? 'Two dates for one shared priority' : 'Two owners for one shared priority'}
    left={{ value: upper(conflict.left.says), says: conflict.left.who }}
    right={{ value: upper(conflict.right.says), says: conflict.right.who }}
    says="One of them is to change, or the boards agree another together. Record what they settle."
    ways={
      may(visit, 'keep shared priorities')
        ? [
            { says: 'The board says otherwise now', href: `/shared-priorities/${shared.id}/record-board` },
            conflict.about === 'date'
              ? { says: 'Our date moves', href: `/shared-priorities/${shared.id}/record-step` }
              : { says: 'Our owner changes', href: `/shared-priorities/${shared.id}/edit` },
          ]
        : []
    }
  />
)

const Boards = ({ shared }: { shared: Shared }) => {
  const beliefs = latestBeliefs(shared.beliefs)
  return (
    <Section title="Boards that share it" quiet={`${beliefs.filter(({ shares }) => shares).length}`}>
      {beliefs.length === 0 ? (
        <Empty says="No board has said anything of it yet." />
      ) : (
        <table class="table stack">
          <caption class="govuk-visually-hidden">What each board says</caption>
          <thead>
            <tr>
              {['Board', 'Calls it', 'Answers for it', 'By when', 'Said'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {beliefs.map((belief) => (
              <tr>
                <th scope="row" class="plain">
                  <a href={`/shared-priorities/of/${belief.groupId}`}>{belief.board}</a>
                  {!belief.shares && <span class="quiet small"> does not share it now</span>}
                </th>
                <td data-head="Calls it">{belief.ownWords ?? 'Not said'}</td>
                <td data-head="Answers for it">
                  {belief.ownerSays ?? ownerWords[belief.ownerIs as keyof typeof ownerWords]}
                </td>
                <td data-head="By when">{belief.due ? upper(whenInWords(belief.due)) : 'Not said'}</td>
                <td data-head="Said">
                  {upper(whenInWords(belief.toldOn))}
                  {belief.toldBy && <span class="quiet"> {belief.toldBy}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

const row = (key: string, content: Content) => ({ key: { content: key }, value: { content } })
