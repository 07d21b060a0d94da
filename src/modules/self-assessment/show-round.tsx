import { doneByColumn } from '#modules/partnership/index.ts'
import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { ChangeList } from '#platform/facts/change-list.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ReturnCounts, ReturnList } from './return-list.tsx'
import { answersOf, returnsPage } from './return-store.ts'
import { countReturns } from './return.ts'
import {
  askedInWords,
  changeKinds,
  lastDayInTime,
  returnDateOf,
  roundAddress,
  roundKinds,
  stageNow,
  type Round,
} from './round.ts'
import { changesOfRounds, findRound, someRounds } from './store.ts'

/** One round: how far it is, who was asked, how every return stands, and all that ever changed about it. */
export const showRound = page({
  path: '/self-assessment/rounds/:round',
  may: 'see self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  async show(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const at = roundAddress(round.id)
    const changes = await changesOfRounds(visit.db, [round.id])
    const due = lastDayInTime(changes)
    const counts = countReturns(await answersOf(visit.db, [round.id], visit.today), due, visit.today)
    const page = pageAsked(visit)
    const returned = await returnsPage(visit.db, round.id, visit.today, page)
    const returnDate = returnDateOf(changes)
    return {
      title: round.title,
      above: [{ says: 'Self-assessment', href: '/self-assessment' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={round.title}
            over={roundKinds[round.kind as keyof typeof roundKinds]}
            lede={`${askedInWords(round, counts.asked)}.`}
            deeds={deedsOf(visit, round, counts.asked)}
          />
          <SummaryList
            rows={[
              { key: { content: 'Has reached' }, value: { content: stageNow(changes) } },
              { key: { content: 'Answered against' }, value: { content: round.framework ?? 'Not recorded' } },
              {
                key: { content: 'Returns due' },
                value: { content: returnDate === null ? 'No date was set' : whenInWords(returnDate) },
              },
            ]}
          />
          <Section title="What happened and what is planned" id="changes">
            <ChangeList
              changes={changes}
              column={doneByColumn(at)}
              today={visit.today}
              kinds={changeKinds}
              settleAt={may(visit, 'run self-assessments') ? `${at}/record-change` : null}
              empty="Nothing has been recorded about this round."
            />
          </Section>
          <Section title="Returns" id="returns" quiet={`as at ${inWords(visit.today)}`}>
            {counts.asked === 0 ? (
              <Empty says="There is no list of those asked, so nothing is reckoned from it." />
            ) : (
              <>
                <ReturnCounts counts={counts} />
                <ReturnList rows={returned} due={due} today={visit.today} />
                <PagesOf at={at} page={page} count={counts.asked} />
              </>
            )}
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

const deedsOf = (visit: Visit, round: Round, onTheList: number) => {
  const at = roundAddress(round.id)
  const [runs, records] = [may(visit, 'run self-assessments'), may(visit, 'record a return') && onTheList > 0]
  return (
    <>
      {runs && <Button href={`${at}/record-change`}>Record a change</Button>}
      {records && (
        <Button href={`${at}/record-return`} classes="govuk-button--secondary">
          Record a return
        </Button>
      )}
      {runs && onTheList > 0 && (
        <Button href={`${at}/grant-extension`} classes="govuk-button--secondary">
          Give longer time
        </Button>
      )}
    </>
  )
}
