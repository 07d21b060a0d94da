import { ownerNames } from '#modules/partnership/index.ts'
import { decisionsBecauseOf } from '#modules/meetings/index.ts'
import { ActionTable, actionsBecauseOf } from '#modules/plans/index.ts'
import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { DecidedBecause } from './decided-because.tsx'
import {
  changeKinds,
  controlsNow,
  nextReview,
  reviewInWords,
  riskInWords,
  scoreInWords,
  scoresThatCount,
  standingOf,
  standings,
  wayOf,
  worksInWords,
  type ChangeKind,
  type Control,
  type Risk,
} from './risk.ts'
import { Scores } from './score-table.tsx'
import { changesOf, controlsOf, findRisk, matrixOn, openRisks, scoresOf } from './store.ts'

/** Some risks that exist, for the list of pages. */
export const riskExamples = async ({ db }: Visit) =>
  (await openRisks(db)).slice(0, 2).map(({ id }) => ({ risk: String(id) }))

/** Where the pages of a risk hang. */
export const riskTrail = ({ id, title }: Risk) => [
  { says: 'Risks', href: '/risks' },
  { says: title, href: `/risks/${id}` },
]

/** One risk: because of what, what, and with what effect; what holds it down; where it began, where it is, where it is to be. */
export const showRisk = page({
  path: '/risks/:risk',
  may: 'see risks',
  examples: riskExamples,

  async show(visit, params) {
    const risk = await findRisk(visit.db, numberIn(params.risk))
    const at = `/risks/${risk.id}`
    const matrix = await matrixOn(visit.db, visit.today)
    const scores = await scoresOf(visit.db, [risk.id])
    const changes = await changesOf(visit.db, [risk.id])
    const controls = controlsNow(await controlsOf(visit.db, risk.id))
    const actions = await actionsBecauseOf(visit.db, at)
    const decisions = may(visit, 'see decisions') ? await decisionsBecauseOf(visit.db, at) : []
    const nameOf = await ownerNames(visit.db)
    const stands = standingOf(changes)
    const { initial, current, target, before } = scoresThatCount(scores)
    return {
      title: risk.title,
      above: [{ says: 'Risks', href: '/risks' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={risk.title}
            lede={riskInWords(risk)}
            deeds={
              may(visit, 'keep risks') && stands !== 'close' && <Button href={`${at}/score`}>Score it again</Button>
            }
          />
          <SummaryList
            rows={[
              { key: 'Stands', value: <Status {...standings[stands]} /> },
              {
                key: 'Answers for it',
                value: [
                  nameOf({ postId: risk.ownerPostId, personId: risk.ownerPersonId, groupId: risk.ownerGroupId }),
                  nameOf({ agencyId: risk.ownerAgencyId }),
                ]
                  .filter(Boolean)
                  .join(', '),
              },
              ...(before
                ? [
                    {
                      key: 'If nothing held it down',
                      value: `${scoreInWords(before, matrix)} (${inWords(before.scoredOn)})`,
                    },
                  ]
                : []),
              { key: 'At first', value: `${scoreInWords(initial, matrix)} (${inWords(initial.scoredOn)})` },
              { key: 'Now', value: `${scoreInWords(current, matrix)}, ${wayOf(initial, current)}` },
              {
                key: 'To be',
                value:
                  stands === 'accept'
                    ? 'As it is: it was accepted'
                    : target
                      ? scoreInWords(target, matrix)
                      : 'No target is set',
              },
              {
                key: 'Looked at',
                value:
                  stands !== 'close' && nextReview(risk) < visit.today ? (
                    <>
                      {reviewInWords(risk)}.{' '}
                      <Status is="late" says={`To be looked at since ${inWords(nextReview(risk))}`} />
                    </>
                  ) : (
                    reviewInWords(risk)
                  ),
              },
              { key: 'Raised', value: `${inWords(risk.raisedOn)}, by ${risk.raisedBy}` },
            ]}
          />
          <Section title="What holds it down">
            <Controls controls={controls} />
          </Section>
          <Section title="What is done about it">
            <ActionTable
              rows={actions}
              today={visit.today}
              caption="Actions because of this risk"
              empty="No action has been raised because of it."
            />
          </Section>
          <Section title="What was decided because of it">
            <DecidedBecause rows={decisions} />
          </Section>
          <Section title="What was settled">
            {changes.length === 0 ? (
              <Empty says="Nothing has been settled about it yet." />
            ) : (
              <ul class="govuk-list govuk-list--bullet">
                {changes.map((change) => (
                  <li key={change.id} id={`change-${change.id}`}>
                    {changeKinds[change.kind as ChangeKind]}, {inWords(change.happenedOn)}, {change.doneBy}:{' '}
                    {change.why}
                    {change.doing && `. What is done about it: ${change.doing}`}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section title="How it was scored">
            <Scores scores={scores} matrix={matrix} />
          </Section>
          <Ways visit={visit} risk={risk} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

const Ways = ({ visit, risk: { id, title } }: { visit: Visit; risk: Risk }) =>
  may(visit, 'keep risks') ? (
    <ul class="ways">
      <li>
        <a href={`/risks/${id}/settle`}>Say what is settled about it</a>
      </li>
      <li>
        <a href={`/risks/${id}/control`}>Note what holds it down</a>
      </li>
      {may(visit, 'raise actions') && (
        <li>
          <a href={`/actions/raise?because=${encodeURIComponent(title)}&at=/risks/${id}`}>Raise an action</a>
        </li>
      )}
      {may(visit, 'record decisions') && (
        <li>
          <a href={`/decisions/record?because=/risks/${id}`}>Record a decision</a>
        </li>
      )}
      <li>
        <a href={`/risks/${id}/edit`}>Edit</a>
      </li>
    </ul>
  ) : null

const Controls = ({ controls }: { controls: readonly Control[] }) =>
  controls.length === 0 ? (
    <Empty says="Nothing that holds it down has been noted." />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">What holds it down, and whether it works</caption>
      <thead>
        <tr>
          <th scope="col">Control</th>
          <th scope="col">Works?</th>
          <th scope="col">Said by</th>
        </tr>
      </thead>
      <tbody>
        {controls.map((control) => (
          <tr key={control.id}>
            <th scope="row" class="plain">
              {control.says}
            </th>
            <td>{worksInWords[control.works as keyof typeof worksInWords]}</td>
            <td data-head="Said by">
              {control.notedBy}, {inWords(control.notedOn)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
