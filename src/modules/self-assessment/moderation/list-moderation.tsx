import { whenInWords } from '#platform/calendar/when.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { page } from '#platform/web/route.tsx'
import { roundAddress } from '../round.ts'
import { findRound, someRounds } from '../store.ts'
import { moderationAddress } from './open-moderation.ts'
import { moderatedPage } from './round-store.ts'

/** Every return of a round that was sent in: how far its moderation is, what waits for an answer, who is on its panel, and whether the agency was told. */
export const listModeration = page({
  path: '/self-assessment/rounds/:round/moderation',
  may: 'read every return',
  examples: async (visit) => (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  async show(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const number = pageAsked(visit)
    const { rows, count } = await moderatedPage(visit.db, round.id, number)
    const at = roundAddress(round.id)
    return {
      title: `Moderation: ${round.title}`,
      above: [
        { says: 'Self-assessment', href: '/self-assessment' },
        { says: round.title, href: at },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Moderation"
            over={round.title}
            lede={
              round.feedbackDays === null
                ? 'Returns that were sent in, and how far each has been moderated.'
                : `Returns that were sent in. Each agency is told what was made of its return within ${round.feedbackDays} working days.`
            }
          />
          <PagedTable
            caption="Returns that were sent in"
            heads={[
              'Agency',
              'Sent in',
              { num: 'Rows scored' },
              { num: 'Moderated' },
              { num: 'Waits for an answer' },
              'Panel',
              'Feedback',
            ]}
            rows={rows}
            none="No return of this round was sent in."
            at={`${at}/moderation`}
            page={number}
            count={count}
          >
            {(row) => (
              <tr key={row.id}>
                <th scope="row" class="plain">
                  <a href={moderationAddress(row.id)}>{row.agency}</a>
                  {row.reviewer && <span class="sheet__note">Reviewed by {row.reviewer}</span>}
                </th>
                <td data-head="Sent in">{whenInWords(row.returnedOn)}</td>
                <td data-head="Rows scored" class="num">
                  {row.scored}
                </td>
                <td data-head="Moderated" class="num">
                  {row.moderated}
                </td>
                <td data-head="Waits for an answer" class="num">
                  {row.unanswered}
                </td>
                <td data-head="Panel">
                  {row.panel.length === 0
                    ? 'Nobody'
                    : row.panel.map(({ name, agency, scored, rows }, place) => (
                        <p key={place}>
                          {name}, {agency}{' '}
                          <span class="quiet">
                            scored {scored} of {rows}
                          </span>
                        </p>
                      ))}
                </td>
                <td data-head="Feedback">
                  {row.feedbackOn === null ? (
                    <Status is="none" says="Not given" />
                  ) : (
                    <Status is="done" says={`Given ${whenInWords(row.feedbackOn)}`} />
                  )}
                </td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})
