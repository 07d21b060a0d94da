import { inWords, type Day } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { WhyThisDate } from '#platform/ui/due.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { holidaysOf } from '#modules/clocks/index.ts'
import { meetingsAhead } from '../store.ts'
import { answerWords, carriedWhen, whyItCloses, type AnswerHow, type CarriedWhen } from './procedure.ts'
import { standingOfProcedure } from './list-procedures.tsx'
import { proceduresPage } from './store.ts'
import { voiceOf, wholeProcedure, type FoundProcedure } from './whole-procedure.ts'

/** One proposed decision: the words that stand, who is asked and what each answered, until when and why, the words before, and what came of it. */
export const showProcedure = page({
  path: '/written-procedures/:procedure',
  may: 'see written procedures',
  examples: async (visit) =>
    (await proceduresPage(visit.db, 1)).rows.slice(0, 3).map(({ id }) => ({ procedure: String(id) })),

  async show(visit, params) {
    const found = await wholeProcedure(visit, numberIn(params.procedure))
    const at = `/written-procedures/${found.id}`
    const before = found.texts.slice(0, -1)
    return {
      title: found.title,
      ownHeading: true,
      above: [
        { says: 'Decisions', href: '/decisions' },
        { says: 'In writing', href: '/written-procedures' },
      ],
      body: (
        <>
          <PageHeading says={found.title} lede={`${found.text.says}.`} />
          <SummaryList classes="after" rows={await aboutIt(visit, found)} />
          {!found.end && <Deeds found={found} at={at} visit={visit} answers={await mayAnswer(visit, found)} />}
          <Section title="Why" id="reasons">
            <Prose text={found.text.reasons} small />
          </Section>
          {found.options.length > 0 && (
            <Section title="What else was weighed" id="options">
              <ul class="bullets">
                {found.options.map((row) => (
                  <li key={row.id}>
                    <b>{row.option}.</b> {row.whyNot}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Answers found={found} />
          {before.length > 0 && (
            <Section title="The words before" id="before" quiet="answers to them count for nothing">
              <ul class="bullets">
                {before.map((words, place) => (
                  <li key={words.id}>
                    {words.says}.{' '}
                    <span class="quiet">
                      Put {inWords(words.putOn)}, to close {inWords(words.closesOn)}.
                    </span>{' '}
                    Changed because: {found.texts[place + 1]!.why}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

const mayAnswer = async (visit: Visit, found: FoundProcedure): Promise<boolean> =>
  may(visit, 'answer written procedures') && found.outcome.is === 'open' && 'agencyId' in (await voiceOf(visit, found))

async function aboutIt(visit: Visit, found: FoundProcedure) {
  const { end, text } = found
  const next =
    end?.how === 'carried' && found.workingGroupId
      ? (await meetingsAhead(visit.db, found.workingGroupId)).find(
          ({ happenedNow }) => (lastDay(happenedNow) ?? ('0000' as Day)) >= end.endedOn,
        )
      : undefined
  return [
    { key: 'Stands', value: <Status {...standingOfProcedure(found)} /> },
    end && { key: 'Because', value: `${end.why}. ${end.byName}, ${inWords(end.endedOn)}` },
    end?.decisionId && {
      key: 'In the register',
      value: <a href={`/decisions/${end.decisionId}`}>{found.title}</a>,
    },
    next && {
      key: 'Reported to',
      value: (
        <>
          <a href={`/meetings/${next.id}`}>{next.title}</a>, {whenInWords(next.happenedNow)}
        </>
      ),
    },
    !end && {
      key: 'Answer by',
      value: (
        <>
          {inWords(text.closesOn)}
          <WhyThisDate rows={whyItCloses(text, await holidaysOf(visit.db))} of={found.title} />
        </>
      ),
    },
    { key: 'Decided by', value: found.decidedBy },
    {
      key: 'Carried when',
      value: found.statutory
        ? 'All the safeguarding partners agree: the law gives this to all of them together'
        : carriedWhen[found.carriedWhen as CarriedWhen],
    },
    { key: 'Put', value: `${found.openedBy}, ${inWords(found.openedOn)}` },
  ]
}

const Deeds = ({
  found,
  at,
  visit,
  answers,
}: {
  found: FoundProcedure
  at: string
  visit: Visit
  answers: boolean
}) => (
  <div class="govuk-button-group">
    {answers && <Button href={`${at}/answer`}>Answer</Button>}
    {may(visit, 'put decisions in writing') && (
      <>
        <Button
          {...((answers || found.outcome.is === 'open') && { classes: 'govuk-button--secondary' })}
          href={`${at}/close`}
        >
          {found.outcome.is === 'open' ? 'Withdraw it' : 'Close it'}
        </Button>
        <Button classes="govuk-button--secondary" href={`${at}/change`}>
          Change the words
        </Button>
        <Button classes="govuk-button--secondary" href={`${at}/add-paper`}>
          Add a paper
        </Button>
      </>
    )}
  </div>
)

const Answers = ({ found }: { found: FoundProcedure }) => (
  <Section
    title="What each answered"
    id="answers"
    quiet={`${found.answers.length} of ${found.asked.length} have answered`}
  >
    <table class="table stack">
      <caption class="govuk-visually-hidden">Those asked and their answers to the words that stand</caption>
      <thead>
        <tr>
          {['Asked', 'Answer', 'In its own words', 'When'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.asked.map(({ agencyId, name, statutory }) => {
          const answer = found.answers.find((each) => each.agencyId === agencyId)
          return (
            <tr key={agencyId}>
              <th scope="row" class="plain">
                <a href={`/agencies/${agencyId}`}>{name}</a>
                {statutory && <span class="quiet"> safeguarding partner</span>}
              </th>
              <td>
                <Status {...(answer ? marks[answer.how as AnswerHow] : { is: 'none', says: 'Not yet' })} />
              </td>
              <td>
                {answer?.why}{' '}
                {answer?.deputyAt && (
                  <span class="quiet">
                    By a deputy: <a href={answer.deputyAt}>{answer.deputySays}</a>
                  </span>
                )}
              </td>
              <td {...(answer && { 'data-head': 'When' })}>
                {answer && `${answer.byName}, ${momentInWords(answer.answeredAt)}`}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
    {found.lost > 0 && (
      <p class="quiet">
        {found.lost === 1 ? 'One answer was' : `${found.lost} answers were`} given to other words and{' '}
        {found.lost === 1 ? 'counts' : 'count'} for nothing now.
      </p>
    )}
  </Section>
)

const marks = {
  agreed: { is: 'done', says: answerWords.agreed },
  differed: { is: 'differ', says: answerWords.differed },
  abstained: { is: 'none', says: answerWords.abstained },
  meeting: { is: 'held', says: answerWords.meeting },
} as const
