import { inWords } from '#platform/calendar/day.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { page } from '#platform/web/route.tsx'
import { acts, delegationKinds, mayGiveFor, stateOfDelegation } from './delegation.ts'
import { DelegationStands, delegationTitle } from './list-delegations.tsx'
import { agencyOf, delegationsPage, findDelegation } from './store.ts'

/** One deputy or delegation: who for whom, what may be decided, from when and until when, who gave it and who ended it. */
export const showDelegation = page({
  path: '/delegations/:delegation',
  may: 'see who we are',
  examples: async ({ db }) =>
    (await delegationsPage(db, 1)).rows.slice(0, 2).map(({ id }) => ({ delegation: String(id) })),

  async show(visit, params) {
    const delegation = await findDelegation(visit.db, numberIn(params.delegation))
    const at = `/delegations/${delegation.id}`
    const { is } = stateOfDelegation(delegation, visit.today)
    const mayEnd = mayGiveFor(visit, agencyOf(delegation)) && !delegation.endedOn && is !== 'lapsed'
    return {
      title: delegationTitle(delegation),
      above: [
        { says: 'Who we are', href: '/partnership' },
        { says: 'Deputies and delegations', href: '/delegations' },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={delegationTitle(delegation)}
            lede={<DelegationStands delegation={delegation} day={visit.today} />}
            deeds={mayEnd && <Button href={`${at}/end`}>End it early</Button>}
          />
          <SummaryList
            rows={[
              { key: 'Which', value: delegationKinds[delegation.kind] },
              {
                key: 'For',
                value: delegation.forPostId ? (
                  <a href={`/posts/${delegation.forPostId}`}>{delegation.forPost}</a>
                ) : (
                  <a href={`/agencies/${delegation.forPartnerId}`}>{delegation.forAgency}</a>
                ),
              },
              {
                key: 'Who stands in',
                value: delegation.toPersonId ? (
                  <a href={`/people/${delegation.toPersonId}`}>{delegation.toPerson}</a>
                ) : (
                  <a href={`/posts/${delegation.toPostId}`}>Whoever holds the post of {delegation.toPost}</a>
                ),
              },
              {
                key: 'What they may do',
                value: (
                  <ul class="govuk-list">
                    {delegation.acts.map((act) => (
                      <li key={act}>{acts[act]}</li>
                    ))}
                  </ul>
                ),
              },
              { key: 'What may be decided, and what not', value: delegation.scope },
              { key: 'From', value: inWords(delegation.fromOn) },
              { key: 'Until', value: inWords(delegation.untilOn) },
              { key: 'Who gave it, and why', value: delegation.reason },
              { key: 'Given on', value: delegation.givenOn ? inWords(delegation.givenOn) : 'Not recorded' },
              delegation.endedOn
                ? { key: 'Ended early', value: `${inWords(delegation.endedOn)}: ${delegation.endedBecause}` }
                : null,
            ]}
          />
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
