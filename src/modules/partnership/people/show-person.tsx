import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ActingList } from '../acting/acting-list.tsx'
import { actingOfPerson } from '../acting/store.ts'
import { DelegationList } from '../delegations/list-delegations.tsx'
import { delegationsToPerson } from '../delegations/store.ts'
import { groupsOfPerson } from '../groups/store.ts'
import { interestsSeen, mayDeclareFor } from '../interests/interest.ts'
import { InterestSays, InterestStands } from '../interests/interest-list.tsx'
import { interestsOfPerson } from '../interests/store.ts'
import { postChangesOfPerson } from '../posts/store.ts'
import { findPerson, peopleToPick } from '../store.ts'
import { tellOfUs } from '../tell-change.ts'
import { standsHere } from './leaving.ts'
import { leavingsOf } from './store.ts'

/** One person: their agency, the posts they were appointed to or left, and the groups they sit on. */
export const showPerson = page({
  path: '/people/:person',
  may: 'see who we are',
  examples: async (visit) => (await peopleToPick(visit.db)).slice(0, 2).map(({ id }) => ({ person: String(id) })),

  async show(visit, params) {
    const person = await findPerson(visit.db, numberIn(params.person))
    const changes = await postChangesOfPerson(visit.db, person.id)
    const seats = await groupsOfPerson(visit.db, person.id)
    const delegations = await delegationsToPerson(visit.db, person.id)
    const acting = await actingOfPerson(visit.db, person.id)
    const seen = interestsSeen(visit)
    const interests = seen === null || seen.includes(person.id) ? await interestsOfPerson(visit.db, person.id) : null
    const at = `/people/${person.id}`
    const stands = standsHere(await leavingsOf(visit.db, person.id), visit.today)
    const mayKeep = may(visit, 'keep the list of agencies')
    return {
      title: person.name,
      above: [
        { says: 'Who we are', href: '/partnership' },
        { says: 'People', href: '/people' },
      ],
      body: (
        <>
          <SummaryList
            rows={[
              {
                key: 'Agency',
                value: person.agencyId ? <a href={`/agencies/${person.agencyId}`}>{person.agency}</a> : 'None',
              },
              { key: 'Signs in', value: person.accountId ? 'Yes' : 'No account is linked' },
              person.email ? { key: 'Letters go to', value: person.email } : null,
              stands.says === 'Here' ? null : { key: 'Stands', value: <Status is={stands.is} says={stands.says} /> },
            ]}
          />
          {mayKeep && (
            <ul class="ways">
              <li>
                <a href={`${at}/correct`}>Put right what is said of them</a>
              </li>
              <li>
                {stands.gone ? (
                  <a href={`${at}/came-back`}>Record that they are here again</a>
                ) : (
                  <a href={`${at}/left`}>Record that they left</a>
                )}
              </li>
            </ul>
          )}
          <Section title="Posts">
            {changes.length === 0 ? (
              <Empty says="Nothing about a post is recorded of this person." />
            ) : (
              <ul class="govuk-list">
                {changes.map((change) => (
                  <li key={change.id}>
                    <a href={`/posts/${change.postId}#change-${change.id}`}>{change.post}</a>: {tellOfUs(change)}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="Groups">
            {seats.length === 0 ? (
              <Empty says="They sit on no group." />
            ) : (
              <ul class="govuk-list">
                {seats.map((seat) => (
                  <li key={seat.id}>
                    <a href={`/groups/${seat.groupId}`}>{seat.group}</a>
                    <span class="quiet">
                      {' '}
                      since {whenInWords(seat.sinceOn)}
                      {seat.untilOn ? `, until ${whenInWords(seat.untilOn)}` : ''}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {delegations.length > 0 && (
            <Section title="Stands in for">
              <DelegationList delegations={delegations} day={visit.today} />
            </Section>
          )}
          {person.accountId && (
            <ActingList
              acting={acting}
              of="person"
              day={visit.today}
              giveAt={may(visit, 'say who also acts for an agency') ? `${at}/also-acts-for` : null}
            />
          )}
          {interests && (
            <Section title="Declared interests">
              {interests.length === 0 ? (
                <Empty says="They have declared nothing, not even that there is nothing to declare." />
              ) : (
                <ul class="govuk-list">
                  {interests.map((interest) => (
                    <li key={interest.id}>
                      <InterestSays interest={interest} /> <InterestStands interest={interest} />
                    </li>
                  ))}
                </ul>
              )}
              {mayDeclareFor(visit, person.id) && (
                <p>
                  <a href={`/interests/declare?person=${person.id}`}>Declare an interest</a>
                </p>
              )}
            </Section>
          )}
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
