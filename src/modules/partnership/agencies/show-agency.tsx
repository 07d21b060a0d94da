import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { inSentence } from '#platform/facts/dated.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { invitationsFor } from '#platform/identity/invitation.ts'
import { membersOfAgency } from '#platform/identity/members.ts'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ActingList } from '../acting/acting-list.tsx'
import { actingForAgency } from '../acting/store.ts'
import { groupsOfAgency } from '../groups/store.ts'
import { ActingFor } from '../signing-in/acting-for.tsx'
import { agenciesToPick, findAgency, ownerNames, peopleOfAgency, statutoryPartners } from '../store.ts'
import { kindInWords } from './agency.ts'
import { choicesOfAgencies } from './choice-store.ts'
import { standsChosen } from './choice.ts'
import { endingOf } from './ending-store.ts'
import { PartnerTerms } from './partner-terms-section.tsx'
import { allPartnerTerms } from './partner-term-store.ts'

/** One agency: what it is, why it was chosen, whom it sends and on which groups it sits. */
export const showAgency = page({
  path: '/agencies/:agency',
  may: 'see who we are',
  examples: async (visit) => (await agenciesToPick(visit.db)).slice(0, 2).map(({ id }) => ({ agency: String(id) })),

  async show(visit, params) {
    const agency = await findAgency(visit.db, numberIn(params.agency))
    const people = await peopleOfAgency(visit.db, agency.id)
    const seats = await groupsOfAgency(visit.db, agency.id)
    const at = `/agencies/${agency.id}`
    const acting = await actingForAgency(visit.db, agency.id)
    const relevant = agency.kind === 'relevant agency'
    const choices = await choicesOfAgencies(visit.db, [agency.id])
    const partner = (await statutoryPartners(visit.db, visit.today)).some(({ id }) => id === agency.id)
    const former = agency.statutory && !partner
    const terms = agency.statutory ? await allPartnerTerms(visit.db) : []
    const nameOf = terms.length > 0 ? await ownerNames(visit.db) : () => ''
    const ending = await endingOf(visit.db, agency.id)
    const mayKeep = may(visit, 'keep the list of agencies')
    const seesActing = may(visit, 'invite agency leads') || visit.who.agencyId === agency.id
    return {
      title: agency.name,
      above: [
        { says: 'Who we are', href: '/partnership' },
        { says: 'Agencies', href: '/agencies' },
      ],
      body: (
        <>
          <SummaryList
            rows={[
              { key: 'Known as', value: agency.shortName },
              { key: 'Kind', value: kindInWords({ ...agency, category: null, former }) },
              agency.category ? { key: 'Heading in the schedule of relevant agencies', value: agency.category } : null,
              relevant ? { key: 'Stands', value: <Status {...standsChosen(choices, visit.today)} /> } : null,
              ending
                ? {
                    key: 'Ended',
                    value: `There no longer from ${inWords(ending.endedOn)}: ${ending.because}`,
                  }
                : null,
              agency.statutory ? null : { key: 'Why chosen', value: agency.chosenBecause ?? 'Not recorded' },
            ]}
          />
          {mayKeep && (
            <ul class="ways">
              <li>
                <a href={`${at}/correct`}>Put right what is said of it</a>
              </li>
              {partner && (
                <li>
                  <a href={`${at}/record-succession`}>Record that another body takes its place</a>
                </li>
              )}
              {!ending && !partner && (
                <li>
                  <a href={`${at}/end`}>Record that it ended</a>
                </li>
              )}
            </ul>
          )}
          <PartnerTerms agencyId={agency.id} terms={terms} nameOf={(agencyId) => nameOf({ agencyId })} />
          {relevant && (
            <Section title="Since when it is chosen" id="chosen">
              {choices.length === 0 && <Empty says="Nobody recorded when it was chosen." />}
              <ul class="govuk-list">
                {choices.map((choice) => (
                  <li key={choice.id} id={`choice-${choice.id}`}>
                    {choice.kind === 'chosen' ? 'Chosen' : 'No longer chosen'}
                    {inSentence(choice.happenedOn)} <span class="quiet">{choice.because}</span>
                  </li>
                ))}
              </ul>
              {mayKeep && (
                <p>
                  <a href={`${at}/record-choice`}>Record that it is chosen, or no longer</a>
                </p>
              )}
            </Section>
          )}
          {seesActing && (
            <ActingFor
              visit={visit}
              agencyId={agency.id}
              members={await membersOfAgency(visit.db, agency.id)}
              invited={await invitationsFor(visit.db, [agency.id])}
            />
          )}
          <Section title="People">
            {people.length === 0 ? (
              <Empty says="Nobody from this agency has been added." />
            ) : (
              <ul class="govuk-list">
                {people.map((person) => (
                  <li key={person.id}>
                    <a href={`/people/${person.id}`}>{person.name}</a>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {acting.length > 0 && <ActingList acting={acting} of="agency" day={visit.today} giveAt={null} />}
          <Section title="Groups it sits on">
            {seats.length === 0 ? (
              <Empty says="It sits on no group." />
            ) : (
              <ul class="govuk-list">
                {seats.map((seat) => (
                  <li key={seat.id}>
                    <a href={`/groups/${seat.groupId}`}>{seat.group}</a>
                    <span class="quiet">
                      {' '}
                      {seat.person ? `by its ${seat.person}, ` : ''}since {whenInWords(seat.sinceOn)}
                      {seat.untilOn ? `, until ${whenInWords(seat.untilOn)}` : ''}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
