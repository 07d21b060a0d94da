import { doneByColumn } from '#modules/partnership/index.ts'
import { inWords } from '#platform/calendar/day.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { ChangeList } from '#platform/facts/change-list.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Desk, Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { WhatCame } from './analysis/what-came.tsx'
import { audiencesOf } from './audience-store.ts'
import { countExtensions, extensionsInWords } from './extensions/extension.ts'
import { extensionStepsOf, requestsWaiting } from './extensions/extension-store.ts'
import { improvementsOfRound } from './improvements/improvements-of-round.tsx'
import { invitedInRound, lettersOfRound, withoutALead } from './letters/letter-store.ts'
import { InvitedToLead, LettersWritten, NobodyToWriteTo } from './letters/letters-written.tsx'
import { EventList } from './moderation/events/event-list.tsx'
import { eventsOfRound } from './moderation/events/event-store.ts'
import { ReturnCounts, ReturnList, standingAsked } from './return-list.tsx'
import { agenciesShown, ownAgencies } from './returns/open-return.ts'
import { countReceived } from './returns/giving/giving-store.ts'
import { answersOf, returnsToChoose } from './return-store.ts'
import { countReturns, outstanding, standingOfReturn, standings, type Counts, type Standing } from './return.ts'
import { roundsWithARoster } from './roster/roster-store.ts'
import { HowItGoes } from './round-at-a-glance.tsx'
import { deedsOf, otherDeeds } from './round-deeds.tsx'
import { askedInWords, changeKinds, isOver, lastDayInTime, roundAddress, roundKinds, type Round } from './round.ts'
import { returnsPage } from './standing-store.ts'
import { changesOfRounds, findRound, someRounds, versionAsked } from './store.ts'

/**
 * One round: how far it is, how every return stands in numbers, and all that ever changed about it. The returns by name are shown to those
 * who read every return; everybody else sees their own agency's.
 */
export const showRound = page({
  path: '/self-assessment/rounds/:round',
  may: 'see self-assessments',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  async show(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const at = roundAddress(round.id)
    const changes = await changesOfRounds(visit.db, [round.id])
    const counts = countReturns(await answersOf(visit.db, [round.id], visit.today), lastDayInTime(changes), visit.today)
    const asked = extensionsInWords(countExtensions(await extensionStepsOf(visit.db, [round.id], visit.today)))
    const runs = may(visit, 'run self-assessments')
    const received = may(visit, 'read every return') ? await countReceived(visit.db, round.id) : 0
    const requests = runs ? await requestsWaiting(visit.db, visit.today, round.id) : []
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
            deeds={deedsOf(visit, { round, changes, counts, requests, own: await ownReturn(visit, round.id, changes) })}
          />
          <Desk
            left={
              <Section title="Returned" id="returned" quiet={`as at ${inWords(visit.today)}`}>
                {counts.asked === 0 ? (
                  <Empty says="There is no list of those asked, so nothing is reckoned from it." />
                ) : (
                  <ReturnCounts counts={counts} listAt={may(visit, 'read every return') ? at : null} />
                )}
                {asked && <p>{asked[0]!.toUpperCase() + asked.slice(1)}.</p>}
                {received > 0 && (
                  <p>
                    {received} {received === 1 ? 'return holds' : 'returns hold'} answers given from another area.
                  </p>
                )}
              </Section>
            }
            right={
              <HowItGoes
                round={round}
                changes={changes}
                asks={round.versionId === null ? null : await versionAsked(visit.db, round.versionId)}
              />
            }
          />
          {runs &&
            otherDeeds(
              round,
              counts,
              {
                roster: (await roundsWithARoster(visit.db, round.id)).length > 0,
                invites: may(visit, 'invite agency leads'),
              },
              changes,
            )}
          {counts.asked > 0 && <Returns {...await listOf(visit, round, changes, counts)} />}
          <Section title="What happened and what is planned" id="changes">
            <ChangeList
              changes={changes}
              column={doneByColumn(at)}
              today={visit.today}
              kinds={changeKinds}
              settleAt={runs ? `${at}/record-change` : null}
              empty="Nothing has been recorded about this round."
            />
          </Section>
          {await improvementsOfRound(visit, round)}
          <WhatCame round={round} visit={visit} />
          <EventList
            roundId={round.id}
            events={await eventsOfRound(visit.db, round.id)}
            changes={changes}
            plans={may(visit, 'moderate returns')}
            today={visit.today}
          />
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

/** The return of an agency the visitor acts for, one that is waited for first, for those who may send it in. */
async function ownReturn(visit: Visit, roundId: number, changes: Parameters<typeof lastDayInTime>[0]) {
  const agencies = ownAgencies(visit)
  if (agencies.length === 0 || !may(visit, 'send in a return')) return null
  const all = (await returnsToChoose(visit.db, roundId, visit.today, agencies)).map((own) => ({
    id: own.id,
    of: agencies.length > 1 ? own.agency : null,
    isWaited: outstanding.includes(standingOfReturn(own, lastDayInTime(changes), visit.today)) && !isOver(changes),
  }))
  return all.find(({ isWaited }) => isWaited) ?? all[0] ?? null
}

/** What is shown of the returns by name: of all to those who read every return, otherwise of the agencies the visitor acts for. */
async function listOf(visit: Visit, round: Round, changes: Parameters<typeof lastDayInTime>[0], counts: Counts) {
  const readsAll = may(visit, 'read every return')
  const only = agenciesShown(visit)
  const standing = readsAll ? standingAsked(visit.query) : null
  const [due, page] = [lastDayInTime(changes), pageAsked(visit)]
  const listed = { roundId: round.id, asAt: visit.today, due, agencyIds: only, standing }
  return {
    round,
    due,
    page,
    standing,
    readsAll,
    count: standing === null ? counts.asked : counts[standing],
    runs: may(visit, 'run self-assessments'),
    hasWordings: round.versionId !== null && (await audiencesOf(visit.db, round.versionId)).length > 0,
    rows: await returnsPage(visit.db, listed, page),
    without: await withoutALead(visit.db, round.id, visit.today, only),
    invited: readsAll ? await invitedInRound(visit.db, round.id) : [],
    invites: may(visit, 'invite agency leads'),
    today: visit.today,
    letters: await lettersOfRound(visit.db, round.id, only),
  }
}

const Returns = (list: Awaited<ReturnType<typeof listOf>>) => {
  const { round, readsAll, standing, rows, page, count } = list
  const at = roundAddress(round.id)
  if (!readsAll && rows.length === 0)
    return (
      <Section title="Returns" id="returns">
        <p>Each agency sees its own return here. The counts are of the whole round.</p>
      </Section>
    )
  return (
    <>
      <Section
        title={
          readsAll ? 'Returns' : rows.length > 1 ? 'The returns of the agencies you act for' : 'Your agency’s return'
        }
        id="returns"
        quiet={readsAll ? quietOf(standing, count) : null}
      >
        {standing && (
          <p>
            Shown are those that stand so: <b>{standings[standing].says.toLowerCase()}</b>.{' '}
            <a href={`${at}#returns`}>Show all</a>
          </p>
        )}
        <ReturnList {...list} />
        {readsAll && (
          <PagesOf at={standing ? `${at}?standing=${standing.replaceAll(' ', '-')}` : at} page={page} count={count} />
        )}
      </Section>
      {readsAll && <NobodyToWriteTo rows={list.without} at={at} invites={list.invites} />}
      <InvitedToLead rows={list.invited} today={list.today} />
      <LettersWritten rows={list.letters} named={readsAll} />
    </>
  )
}

const quietOf = (standing: Standing | null, count: number) =>
  standing === null ? 'late first' : `${count} ${count === 1 ? 'return' : 'returns'}`
