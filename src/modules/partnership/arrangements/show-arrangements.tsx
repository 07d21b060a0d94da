import { inWords, type Day } from '#platform/calendar/day.ts'
import { certainlyAfter, certainlyBefore, whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf } from '#platform/evidence/evidence.ts'
import { ChangeList } from '#platform/facts/change-list.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { arrangementsContentsInForce } from '#law/arrangements.ts'
import { isVerified } from '#law/duty.ts'
import { WhyThisDate } from '#platform/ui/due.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { tellOfUs } from '../tell-change.ts'
import { arrangementsChangeKinds, askedOf, type Asked } from './arrangements.ts'
import { statutoryPartners } from '../store.ts'
import { changesOfArrangements } from './store.ts'
import { allAgreements, allVersions } from './versions/store.ts'
import { VersionList } from './versions/version-list.tsx'

/** The published arrangements: what happened to them, what is planned, and what the law asks of them with its source. */
export const showArrangements = page({
  path: '/arrangements',
  may: 'see who we are',

  async show(visit) {
    const changes = await changesOfArrangements(visit.db)
    const mayRecord = may(visit, 'record changes of the arrangements')
    const deeds = mayRecord && <Button href="/arrangements/record-change">Record a change</Button>
    const contents = arrangementsContentsInForce(visit.today)
    return {
      title: 'Safeguarding arrangements',
      above: [{ says: 'Who we are', href: '/partnership' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Safeguarding arrangements"
            lede="What the three partners agreed and published, what became of it, and what the law asks."
            deeds={deeds}
          />
          <Section title="Editions">
            <VersionList
              versions={await allVersions(visit.db)}
              partners={await statutoryPartners(visit.db, visit.today)}
              agreements={await allAgreements(visit.db)}
            />
            <p>
              <a href="/arrangements/departures">Where practice departs from the arrangements</a>
              {may(visit, 'write the arrangements') && (
                <>
                  {'. '}
                  <a href="/arrangements/versions/add">Begin an edition</a>
                  {'. '}
                  <a href="/arrangements/versions/record-earlier">Record an edition published before</a>
                </>
              )}
              .
            </p>
          </Section>
          <Section title="What happened">
            <ChangeList
              changes={changes}
              today={visit.today}
              tell={tellOfUs}
              settleAt={mayRecord ? '/arrangements/record-change' : null}
              kinds={arrangementsChangeKinds}
              empty="Nothing is recorded of the arrangements yet."
            />
          </Section>
          <Section title="What the law asks">
            <ul>
              {askedOf(changes, visit.today).map((asked) => (
                <DutyRow key={asked.id} asked={asked} today={visit.today} />
              ))}
            </ul>
          </Section>
          {contents && (
            <Section title="What the published arrangements have to say" quiet={contents.edition}>
              {contents.items.length === 0 ? (
                <Empty says="Nothing is listed." />
              ) : (
                <ul class="govuk-list govuk-list--bullet">
                  {contents.items.map((item) => (
                    <li key={item.id}>
                      {item.says}
                      {item.verified ? '' : ' (not checked against the text)'}
                    </li>
                  ))}
                </ul>
              )}
              <p class="quiet">
                <a href={contents.source.url}>
                  {contents.source.title}, {contents.source.cite}
                </a>
              </p>
            </Section>
          )}
          <EvidenceList files={await evidenceOf(visit.db, '/arrangements')} />
          <HistoryList lines={await historyOf(visit.db, '/arrangements')} />
        </>
      ),
    }
  },
})

const DutyRow = ({ asked, today }: { asked: Asked; today: Day }) => {
  const { duty, explanation } = asked
  const wording = explanation.wording ?? duty.wordings.at(-1)!
  return (
    <li class="row">
      <div class="row__when">
        <b>{explanation.due ? inWords(explanation.due) : 'No day yet'}</b>
      </div>
      <div class="row__what">
        <h3>{duty.name}</h3>
        <p>{wording.says}</p>
        <WhyThisDate
          of={duty.name}
          rows={[
            { term: 'Limit', says: explanation.because },
            {
              term: 'Source',
              says: (
                <a href={wording.source.url}>
                  {wording.source.title}, {wording.source.cite}
                </a>
              ),
            },
            ...(isVerified(wording)
              ? []
              : [{ term: 'Doubt', says: 'This rule has not been checked against its text' }]),
          ]}
        />
      </div>
      <div class="row__who">
        <Done asked={asked} today={today} />
      </div>
    </li>
  )
}

/** Done in time, done late with the reason if one was recorded, late, or still to do. */
const Done = ({
  asked: {
    done,
    lastReviewed,
    explanation: { due },
  },
  today,
}: {
  asked: Asked
  today: Day
}) => {
  if (lastReviewed)
    return (
      <Status
        is={due && due < today ? 'late' : 'done'}
        says={`Last reviewed ${whenInWords(lastReviewed.happenedOn)}`}
      />
    )
  if (!done)
    return due ? (
      <Status is={due < today ? 'missing' : 'next'} says={due < today ? 'Not recorded as done' : 'To do'} />
    ) : (
      <Status is="none" />
    )
  const when = whenInWords(done.happenedOn)
  if (!due || certainlyBefore(done.happenedOn, due) || done.happenedOn === due)
    return <Status is="done" says={`Done ${when}`} />
  if (certainlyAfter(done.happenedOn, due))
    return (
      <Status
        is="late"
        says={`Done late, ${when}${done.reasonLate ? `: ${done.reasonLate}` : '; no reason is recorded'}`}
      />
    )
  return <Status is="done" says={`Done ${when}; the day is not recorded`} />
}
