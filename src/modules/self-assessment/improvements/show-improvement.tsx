import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { answerAddress, returnAddress } from '../returns/answer.ts'
import { whatBecameOfIt } from '../themes/what-became-of-it.tsx'
import { stepsOf, type Step } from './improvement-store.ts'
import {
  improvementAddress,
  inShort,
  ratings,
  standingOf,
  standings,
  stepKinds,
  type Rating,
  type StepKind,
} from './improvement.ts'
import { aboveImprovement, improvementExamples, openImprovement, type OpenedImprovement } from './open-improvement.ts'

/** One improvement: how it stands, every step of it, the answer it was promised beside, and what became of that. At most ten statements. */
export const showImprovement = page({
  path: '/self-assessment/improvements/:improvement',
  may: 'read a return',
  forSome: true,
  examples: improvementExamples,

  async show(visit, params) {
    const improvement = await openImprovement(visit, params)
    const at = improvementAddress(improvement.id)
    const steps = await stepsOf(visit.db, improvement.id)
    const readsWhole = may(visit, 'read a whole return')
    return {
      title: `${inShort(improvement.title)}: ${improvement.agency}`,
      above: aboveImprovement(improvement, true),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={improvement.title}
            over={`${improvement.agency}, ${improvement.round}`}
            deeds={<Deeds improvement={improvement} />}
          />
          <SummaryList rows={factsOf(visit, improvement, steps)} />
          <Section title="Steps" id="steps" quiet="the newest first">
            <Steps steps={steps} />
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          {readsWhole && improvement.answerId !== null && (await whatBecameOfIt(visit, improvement.answerId))}
          <p class="after">
            <a href={returnAddress(improvement.returnId)}>The return it was promised in</a>
          </p>
          {readsWhole && <HistoryList lines={await historyOf(visit.db, at)} />}
        </>
      ),
    }
  },
})

const Deeds = ({ improvement: { id, acts, state } }: { improvement: OpenedImprovement }) => {
  if (!acts) return null
  const at = improvementAddress(id)
  if (state !== 'open')
    return (
      <Button href={`${at}/take-up-again`} classes="govuk-button--secondary">
        Take it up again
      </Button>
    )
  return (
    <>
      <Button href={`${at}/progress`}>Say how it goes</Button>
      <Button href={`${at}/done`} classes="govuk-button--secondary">
        Mark as done
      </Button>
      <Button href={`${at}/another-date`} classes="govuk-button--secondary">
        Another date
      </Button>
      <Button href={`${at}/drop`} classes="govuk-button--secondary">
        Drop it
      </Button>
    </>
  )
}

function factsOf(visit: Visit, improvement: OpenedImprovement, steps: readonly Step[]) {
  const { firstDue, due, rating, answerId, endedOn } = improvement
  const dates = [...new Set(steps.flatMap(({ toDue }) => toDue ?? []).toReversed())].slice(0, -1)
  return [
    {
      key: { content: 'How it stands' },
      value: {
        content: (
          <>
            <Status {...standings[standingOf(improvement, visit.today)]} />
            {endedOn && ` ${inWords(endedOn)}`}
            {rating && !endedOn && (
              <>
                {' '}
                <Status is={ratings[rating as Rating].mark} says={ratings[rating as Rating].says} />
              </>
            )}
          </>
        ),
      },
    },
    { key: { content: 'Whose' }, value: { content: improvement.owner ?? 'Nobody is named for it' } },
    { key: { content: 'By' }, value: { content: due === '?' ? 'No date' : whenInWords(due) } },
    due !== firstDue && {
      key: { content: 'First promised' },
      value: {
        content: [firstDue, ...dates]
          .map((each) => (each === '?' ? 'Without a date' : whenInWords(each)))
          .join(', then '),
      },
    },
    {
      key: { content: 'Promised' },
      value: { content: `In the return sent in by ${improvement.byName}, ${inWords(improvement.promisedOn)}` },
    },
    {
      key: { content: 'Beside' },
      value: {
        content:
          answerId === null ? (
            `${improvement.reference} ${improvement.asks}`
          ) : (
            <a href={answerAddress(answerId)}>
              {improvement.reference} {improvement.asks}
            </a>
          ),
      },
    },
  ]
}

const Steps = ({ steps }: { steps: readonly Step[] }) =>
  steps.length === 0 ? (
    <Empty says="Nothing has been said of it since it was promised." />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Every step of this improvement, the newest first</caption>
      <thead>
        <tr>
          {['When', 'What', 'In words', 'Who'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.id}>
            <td data-head="When">{inWords(step.happenedOn)}</td>
            <th scope="row" class="plain" data-head="What">
              {stepKinds[step.kind as StepKind]}
              {step.toDue && `: ${step.toDue === '?' ? 'none' : whenInWords(step.toDue)}`}{' '}
              {step.rating && (
                <Status is={ratings[step.rating as Rating].mark} says={ratings[step.rating as Rating].says} />
              )}
            </th>
            <td data-head="In words" class="as-written">
              {step.says}
            </td>
            <td data-head="Who">{step.byName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
