import { inWords, type Day } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { InsetText } from '#platform/ui/govuk/messages.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { page } from '#platform/web/route.tsx'
import { standings } from '../return.ts'
import { roundAddress } from '../round.ts'
import { evidenceAddress, returnAddress } from './answer.ts'
import { hasEarlier } from './answering/earlier-store.ts'
import { filesAt } from './answering/part-store.ts'
import { savingsAsOne } from './answering/savings.ts'
import {
  partAddress,
  partsAnswered,
  ProgressBar,
  progressOfParts,
  questionAddress,
  type PartProgress,
} from './how-far.tsx'
import { lint, type Look } from './lint.ts'
import { missingIn, type Missing } from './missing.ts'
import { MissingList } from './sending/missing-list.tsx'
import { nextStep, signOffOf } from './sending/readiness.ts'
import { closedBecause, isOpenedAgain, longerUntil, standingOf } from './standing.ts'
import { PassedOn } from './giving/passed-on.tsx'
import { givingsOf } from './giving/giving-store.ts'
import { helpsOnly, ReturnDeeds, ReturnWays } from './sending/deeds.tsx'
import { returnsToShow } from './open-return.ts'
import { SentBack, stillAsked, ToPutRight } from './to-put-right.tsx'
import { wholeReturn, type WholeReturn } from './whole-return.ts'

/** One agency's return: how it stands, how far it is, what is missing, and the next thing to do. Seven statements, one more while there may be something to bring forward, and two once it was sent in. */
export const showReturn = page({
  path: '/self-assessment/returns/:return',
  may: 'read a return',
  forSome: true,
  examples: async (visit) => (await returnsToShow(visit)).map(({ id }) => ({ return: String(id) })),

  async show(visit, params) {
    const whole = await wholeReturn(visit, numberIn(params.return))
    const { own, parts, answers, answerable } = whole
    const at = returnAddress(own.id)
    const questions = parts.flatMap((part) => part.questions)
    const files = await filesAt(
      visit.db,
      questions.map(({ id }) => evidenceAddress(own.id, id)),
    )
    const progress = progressOfParts(parts, answers)
    const missing = missingIn(parts, answers)
    const looks = lint(
      parts,
      answers,
      new Map(questions.map(({ id }) => [id, files.get(evidenceAddress(own.id, id))?.length ?? 0])),
      visit.today,
    )
    const bring =
      answerable &&
      ![...answers.values()].some(({ broughtFrom }) => broughtFrom !== null) &&
      (await hasEarlier(visit.db, own))
    const wasIn = own.steps.some(({ kind }) => kind === 'returned')
    const givings = wasIn ? await givingsOf(visit.db, own.id) : []
    const next = progress.find(({ is }) => is !== 'done') ?? null
    const closed = closedBecause(own)
    const asked = await stillAsked(visit, own, answers)
    const isWhole = !helpsOnly(visit, own)
    return {
      title: `${own.title}: ${own.agency}`,
      above: [
        { says: 'Self-assessment', href: '/self-assessment' },
        ...(visit.who.abilities.has('see self-assessments')
          ? [{ says: own.title, href: roundAddress(own.roundId) }]
          : []),
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={own.agency}
            over={own.title}
            lede={parts.length > 0 ? `${partsAnswered(progress)}.` : undefined}
            deeds={
              <>
                {answerable && (
                  <NextThing
                    returnId={own.id}
                    next={next}
                    started={answers.size > 0}
                    bring={bring}
                    whole={missing.length === 0}
                  />
                )}
                <ReturnDeeds visit={visit} own={own} next={nextStep(missing, signOffOf(own.steps, answers.values()))} />
              </>
            }
          />
          {parts.length > 0 && <ProgressBar progress={progress} />}
          {closed && <InsetText>{closed}</InsetText>}
          <SentBack own={own} whole={isWhole} />
          <ReturnWays visit={visit} own={own} />
          <SummaryList rows={factsOf(whole, visit.today)} />
          <ToPutRight own={own} parts={parts} asked={asked} answerable={answerable} whole={isWhole} />
          {parts.length > 0 && <Parts whole={whole} progress={progress} missing={missing} />}
          {!closed && parts.length > 0 && (
            <Section title="Missing before it can be sent in" id="missing" quiet={String(missing.length)}>
              <MissingList missing={missing} returnId={own.id} answerable={answerable} />
            </Section>
          )}
          {!closed && looks.length > 0 && <Looks returnId={own.id} looks={looks} answerable={answerable} />}
          <PassedOn returnId={own.id} answers={answers.values()} givings={givings} linked={isWhole} />
          <p class="after">
            <a href={`${at}/whole`}>The whole return, to read or print</a>
          </p>
          <HistoryList lines={savingsAsOne(await historyOf(visit.db, at)).slice(0, 20)} />
        </>
      ),
    }
  },
})

/** The one thing to do next: to bring forward last time's answers where nothing was answered yet, otherwise the first part that is not whole. */
const NextThing = (props: {
  returnId: number
  next: PartProgress | null
  started: boolean
  bring: boolean
  /** Nothing is missing, so that signing off comes next and what may yet be answered does not. */
  whole: boolean
}) => {
  const { returnId, next, started, bring, whole } = props
  const first = bring && !started
  return (
    <>
      {first && (
        <Button href={`${returnAddress(returnId)}/bring-forward`}>Bring forward what you answered last time</Button>
      )}
      {next && (
        <Button
          href={partAddress(returnId, next.part.id)}
          classes={first || whole ? 'govuk-button--secondary' : undefined}
        >
          {started ? 'Go on with' : 'Begin with'} {next.part.reference} {next.part.title}
        </Button>
      )}
      {bring && started && (
        <a href={`${returnAddress(returnId)}/bring-forward`}>Bring forward what you answered last time</a>
      )}
    </>
  )
}

function factsOf({ own, answers }: WholeReturn, today: Day) {
  const longer = longerUntil(own)
  const last = [...answers.values()].toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1)
  return [
    { key: { content: 'Due' }, value: { content: own.due === null ? 'No date was set' : inWords(own.due) } },
    longer !== null && { key: { content: 'Longer time' }, value: { content: `Until ${inWords(longer)}` } },
    {
      key: { content: 'How it stands' },
      value: {
        content: (
          <>
            <Status {...standings[standingOf(own, own.due, today)]} />
            {isOpenedAgain(own) && ' and opened again'}
          </>
        ),
      },
    },
    last && { key: { content: 'Last answered' }, value: { content: `${momentInWords(last.at)}, by ${last.byName}` } },
  ]
}

const Parts = ({ whole, progress, missing }: { whole: WholeReturn; progress: PartProgress[]; missing: Missing[] }) => (
  <Section title="Parts" id="parts">
    <table class="table stack how-far-each">
      <caption class="govuk-visually-hidden">The parts of this return and how far each is</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Stands</th>
          <th scope="col" class="num">
            Answered
          </th>
          <th scope="col" class="num">
            Missing
          </th>
        </tr>
      </thead>
      <tbody>
        {progress.map(({ part, asked, answered, is }) => (
          <tr key={part.id}>
            <th scope="row" class="plain">
              <a
                href={
                  whole.answerable
                    ? partAddress(whole.own.id, part.id)
                    : `${returnAddress(whole.own.id)}/whole#part-${part.id}`
                }
              >
                {part.reference} {part.title}
              </a>
            </th>
            <td>
              <Status is={is} says={{ done: 'Answered', part: 'Begun', none: 'Not started' }[is]} />
            </td>
            <td class="num" data-head="Answered">
              {answered} of {asked}
            </td>
            <td class="num" data-head="Missing">
              {missing.filter(({ partId }) => partId === part.id).length}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Section>
)

const Looks = (props: { returnId: number; looks: Look[]; answerable: boolean }) => (
  <Section title="Worth a second look" id="looks" quiet="It can be sent in as it is">
    <ul class="checks">
      {props.looks.map((each) => (
        <li key={`${each.questionId} ${each.says}`}>
          <a href={questionAddress(props.returnId, each, props.answerable)}>{each.reference}</a> {each.says}
        </li>
      ))}
    </ul>
  </Section>
)
