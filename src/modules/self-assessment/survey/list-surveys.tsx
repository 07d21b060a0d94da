import { numberIn } from '#platform/evidence/evidence.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { roundAddress } from '../round.ts'
import { findRound } from '../store.ts'
import { someSurveyableRounds, surveysPage } from './survey-store.ts'
import { smallest } from '#platform/facts/small-number.ts'
import { sheetsInWords, standingInWords, surveyAddress } from './survey.ts'

/** The surveys beside the returns of one round: which agency, until when, how many answered. An agency's lead sees their own alone. */
export const listSurveys = page({
  path: '/self-assessment/rounds/:round/surveys',
  may: 'read a whole return',
  examples: async (visit) => (await someSurveyableRounds(visit.db)).map(({ id }) => ({ round: String(id) })),

  async show(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const at = `${roundAddress(round.id)}/surveys`
    const page = pageAsked(visit)
    const { rows, count } = await surveysPage(visit.db, round.id, page)
    return {
      title: `Surveys: ${round.title}`,
      above: [
        { says: 'Self-assessment', href: '/self-assessment' },
        { says: round.title, href: roundAddress(round.id) },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="What practitioners say"
            over={round.title}
            lede={`The people who work with children answer without a name. What they say is shown once a survey is closed and ${smallest} or more answered.`}
            deeds={
              may(visit, 'run self-assessments') &&
              round.versionId !== null && (
                <>
                  <Button href={`${roundAddress(round.id)}/open-surveys`}>Open the surveys</Button>
                  {count > 0 && (
                    <Button href={`${at}/last-day`} classes="govuk-button--secondary">
                      Another last day for all
                    </Button>
                  )}
                </>
              )
            }
          />
          <PagedTable
            caption="Surveys by agency"
            heads={['Agency', 'Stands', 'Answered']}
            rows={rows}
            none="No survey has been opened beside this round."
            at={at}
            page={page}
            count={count}
          >
            {(row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={surveyAddress(row.id)}>{row.agency}</a>
                </th>
                <td data-head="Stands">{standingInWords(row, visit.today)}</td>
                <td data-head="Answered">{upper(sheetsInWords(row, visit.today))}</td>
              </tr>
            )}
          </PagedTable>
        </>
      ),
    }
  },
})

const upper = (words: string) => words[0]!.toUpperCase() + words.slice(1)
