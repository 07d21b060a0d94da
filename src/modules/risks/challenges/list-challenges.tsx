import { inWords } from '#platform/calendar/day.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { standingOf } from './challenge.ts'
import { challengesPage, closingsOf, limitOn, repliesOf } from './store.ts'

/** The log of challenges that this visitor may see: who asked whom, by when, and what difference it made. */
export const listChallenges = page({
  path: '/challenges',
  may: 'raise challenges',

  async show(visit) {
    const page = pageAsked(visit)
    const { rows, count } = await challengesPage(visit, page)
    const ids = rows.map(({ id }) => id)
    const replies = Map.groupBy(await repliesOf(visit.db, ids), ({ challengeId }) => challengeId)
    const closings = new Map((await closingsOf(visit.db, ids)).map((closing) => [closing.challengeId, closing]))
    const days = await limitOn(visit.db, visit.today)
    return {
      title: 'Challenges',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Challenges"
            lede={`Anybody may raise one. It is answered within ${days} working days and closed only by who raised it.`}
            deeds={<Button href="/challenges/raise">Raise a challenge</Button>}
          />
          {!may(visit, 'see every challenge') && (
            <p class="quiet">
              You see those you raised yourself and those that ask your agency, your group or its posts.
            </p>
          )}
          <PagedTable
            caption="Challenges, those not closed first"
            heads={['Challenge', 'Raised by', 'Asked', 'Stands', 'Difference made']}
            rows={rows}
            none="No challenge that you may see has been raised."
            at="/challenges"
            page={page}
            count={count}
          >
            {(challenge) => (
              <tr key={challenge.id}>
                <th scope="row" class="plain">
                  <a href={`/challenges/${challenge.id}`}>{challenge.title}</a>{' '}
                  <span class="quiet">{inWords(challenge.raisedOn)}</span>
                </th>
                <td data-head="Raised by">{challenge.raisedBy}</td>
                <td data-head="Asked">{challenge.asked}</td>
                <td>
                  <Status
                    {...standingOf(challenge, replies.get(challenge.id) ?? [], closings.get(challenge.id), visit.today)}
                  />
                </td>
                <td data-head="Difference made">{closings.get(challenge.id)?.difference ?? 'Not closed yet'}</td>
              </tr>
            )}
          </PagedTable>
          {may(visit, 'set how risks and challenges run') && (
            <ul class="ways">
              <li>
                <a href="/challenges/limit">Time for answers</a>
              </li>
            </ul>
          )}
        </>
      ),
    }
  },
})
