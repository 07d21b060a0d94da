import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { AskedToDeclare } from './asked-list.tsx'
import { canEnd, interestsSeen, mayDeclareFor } from './interest.ts'
import { InterestSays, InterestStands } from './interest-list.tsx'
import { askedToDeclare, interestRules } from './rule-store.ts'
import { interestsPage } from './store.ts'

/** The register of declared interests: everybody's for those who may see it, for all others their own. */
export const listInterests = page({
  path: '/interests',
  may: 'declare an interest',

  async show(visit) {
    const number = pageAsked(visit)
    const seen = interestsSeen(visit)
    const { rows, count } = await interestsPage(visit.db, seen, number)
    const mayDeclare = may(visit, 'keep the register of interests') || visit.who.personId !== null
    return {
      title: 'Declared interests',
      above: [{ says: 'Who we are', href: '/partnership' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Declared interests"
            lede={
              seen === null
                ? 'What the people of the partnership have declared that might be taken to sway them.'
                : 'What you have declared. You see your own; the partnership’s leaders and chairs see everybody’s.'
            }
            deeds={mayDeclare && <Button href="/interests/declare">Declare an interest</Button>}
          />
          <PagedTable
            caption="Declared interests"
            heads={['Who', 'What', 'Stands', 'Change']}
            rows={rows}
            none={seen === null ? 'Nobody has declared anything yet.' : 'You have declared nothing yet.'}
            at="/interests"
            page={number}
            count={count}
          >
            {(interest) => (
              <tr key={interest.id} id={`interest-${interest.id}`}>
                <th scope="row">
                  <a href={`/people/${interest.personId}`}>{interest.person}</a>
                </th>
                <td data-head="What">
                  <InterestSays interest={interest} />
                </td>
                <td>
                  <InterestStands interest={interest} />
                  {interest.endedHow && <span class="quiet"> {interest.endedHow}</span>}
                </td>
                <td>
                  {canEnd(interest) && mayDeclareFor(visit, interest.personId) && (
                    <a href={`/interests/${interest.id}/end`}>
                      Say that it ended<span class="govuk-visually-hidden">: {interest.says}</span>
                    </a>
                  )}
                </td>
              </tr>
            )}
          </PagedTable>
          {seen === null && (
            <AskedToDeclare
              rules={await interestRules(visit.db)}
              asked={(await askedToDeclare(visit.db, visit.today)).asked}
              today={visit.today}
              maySet={may(visit, 'keep the register of interests')}
            />
          )}
          {seen === null && <HistoryList lines={await historyOf(visit.db, '/interests')} />}
        </>
      ),
    }
  },
})
