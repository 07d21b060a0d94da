import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import type { Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ReturnCounts } from '../return-list.tsx'
import { lastDayInTime, roundAddress } from '../round.ts'
import { changesOfRounds, findRound, someRounds } from '../store.ts'
import { analysisAddress, partAddress, wholeRound } from './analysis.ts'
import {
  countsByReference,
  cutsOf,
  meetingByPart,
  partsOf,
  pointsByCell,
  pointsOf,
  returnedIn,
  rowsOfGrid,
} from './analysis-store.ts'
import { movedByModeration, movedSince, roundsBeside } from './change-store.ts'
import { CutForm, cutAsked, cutInAddress, isNarrowed, partAsked } from './cut-form.tsx'
import { Distribution } from './distribution.tsx'
import { Heatmap, KeyToGrid } from './heatmap.tsx'
import { ReturnTable, countsIn, rowsOfReturns } from './return-table.tsx'
import { standingsOf } from './return-table-store.ts'
import { MovedTable } from './since-last.tsx'

/** Some rounds that exist, for the list of pages. */
export const roundExamples = async (visit: Visit) =>
  (await someRounds(visit.db)).map(({ id }) => ({ round: String(id) }))

/** Where the pages about the answers of a round hang. */
export const roundTrail = ({ id, title }: { id: number; title: string }) => [
  { says: 'Self-assessment', href: '/self-assessment' },
  { says: title, href: roundAddress(id) },
]

/**
 * What the returns of a round say together: how many came in, how many answers stand at each point, standards by agencies, and what moved since
 * the last round. Sixteen statements, however many agencies and questions there are.
 */
export const showAnalysis = page({
  path: '/self-assessment/rounds/:round/analysis',
  may: 'read every return',
  examples: roundExamples,

  async show(visit, params) {
    const { db, today } = visit
    const round = await findRound(db, numberIn(params.round))
    const at = analysisAddress(round.id)
    const due = lastDayInTime(await changesOfRounds(db, [round.id]))
    const stand = await standingsOf(db, round.id, today, due)
    const shown = { title: `What was found: ${round.title}`, above: roundTrail(round), ownHeading: true as const }
    if (round.versionId === null || stand.length === 0)
      return {
        ...shown,
        body: (
          <>
            <PageHeading says={shown.title} />
            <Empty says="The answers of this round are kept elsewhere, so there is nothing here to analyse." />
          </>
        ),
      }
    const cuts = await cutsOf(db, round.id)
    const cut = cutAsked(visit, cuts)
    const counts = countsIn(stand, cut)
    const parts = await partsOf(db, round.versionId)
    const one = partAsked(visit, parts)
    const inSight = one ? [one] : parts
    const points = await pointsOf(db, round.versionId)
    const byReference = await countsByReference(db, round.id, today, cut)
    const meeting = await meetingByPart(db, round.id, today, cut)
    const returned = await returnedIn(db, round.id, today, cut)
    const number = pageAsked(visit)
    const { rows, count } = await rowsOfGrid(db, round.id, today, cut, number)
    const cells = await pointsByCell(
      db,
      round.id,
      today,
      cut,
      rows.filter((row) => row.returned).map(({ returnId }) => returnId),
    )
    const { before } = await roundsBeside(db, round.id)
    const asked = cutInAddress(cut, { part: one?.id })
    return {
      ...shown,
      body: (
        <>
          <PageHeading
            says={shown.title}
            over={`As at ${inWords(today)}`}
            lede={`${returned} of the ${counts.asked} asked ${returned === 1 ? 'has' : 'have'} returned. Only what was returned is counted; no draft is.`}
            deeds={
              <>
                <Button href={`${roundAddress(round.id)}/themes`}>Themes</Button>
                <Button href={`${roundAddress(round.id)}/answers`} classes="govuk-button--secondary">
                  Read the answers
                </Button>
              </>
            }
          />
          <Section
            title="Returned"
            id="returned"
            quiet={
              isNarrowed(cut)
                ? `${counts.asked} of the ${countsIn(stand, wholeRound).asked} that were asked`
                : `all ${counts.asked} that were asked`
            }
          >
            <ReturnCounts counts={counts} listAt={isNarrowed(cut) ? null : roundAddress(round.id)} />
            <ReturnTable rows={rowsOfReturns(stand, cuts, cut)} all={counts} />
          </Section>
          <Section title="Standards and agencies" id="grid">
            <CutForm at={at} cuts={cuts} cut={cut} parts={parts} part={one} />
            <HowSummedUp moderated={cut.moderated} />
            <KeyToGrid points={points} />
            <Heatmap roundId={round.id} parts={inSight} rows={rows} cells={cells} meeting={meeting} />
            <PagesOf at={asked ? `${at}?${asked}` : at} page={number} count={count} of="agencies" />
          </Section>
          <Section title="How many at each point" id="spread">
            <Distribution
              id="spread"
              title="Answers by standard"
              by="Standard"
              spreads={inSight.map((part) => ({
                key: String(part.id),
                says: `${part.reference} ${part.title}`,
                href: partAddress(round.id, part.id),
                counts: byReference.filter(({ partId }) => partId === part.id),
                meeting: meeting.get(part.id) ?? null,
              }))}
            />
            <p class="quiet small">
              Each bar is the {returned} returns in this cut, times the questions of the standard that are scored: at a
              point, not applying, not asked of them and not answered make up the whole.
            </p>
          </Section>
          <Section title="Since the last round" id="since" quiet={before ? `${before.title}, all agencies` : undefined}>
            {before ? (
              <MovedTable
                caption={`How answers moved since ${before.title}`}
                of="Answered in both"
                parts={inSight}
                moved={await movedSince(db, round.id, before.id, today)}
                empty="No agency answered the same question in both rounds."
              />
            ) : (
              <Empty says="No earlier round asked the same tool." />
            )}
          </Section>
          <Section title="Their own score and the moderated score" id="moderated" quiet="all agencies">
            <MovedTable
              caption="How moderation moved what agencies say of themselves"
              of="Moderated"
              parts={inSight}
              moved={await movedByModeration(db, round.id, today)}
              empty="No answer has been moderated."
            />
          </Section>
          <Section title="Take the figures" id="take">
            <p>
              <a href={`${at}/spreadsheet?${asked}`}>As a workbook</a> or <a href={`${at}/figures?${asked}`}>as CSV</a>,
              with what each point means; or <a href={`${at}/answers?${asked}`}>every answer as a workbook</a>, agency
              by agency, side by side and all together. They are for use within the partnership: they hold small
              numbers.
            </p>
            <p>
              These are <a href={`${at}/beside`}>questions for challenge</a>. No sum ranks the agencies, and none is
              meant to be made from them.
            </p>
          </Section>
        </>
      ),
    }
  },
})

/** How a cell of the grid is made, in words that stand above it. */
export const HowSummedUp = ({ moderated }: { moderated: boolean }) => (
  <details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">How a standard is summed up</span>
    </summary>
    <div class="govuk-details__text">
      <p>
        A cell has the tint of the point that is most common among the agency’s {moderated ? 'moderated ' : ''}answers
        to the standard; of two that are as common, the one with more to do. The figure is how many of the questions it
        answered meet the minimum. Words are never averaged. An agency meets the minimum in a standard when every answer
        of it does; what does not apply to it and what it was not asked is left out.
      </p>
    </div>
  </details>
)
