import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { WhyThisDate } from '#platform/ui/due.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import type { Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ladderKinds, limitInWords, overInWords, type LadderKind } from '../ladders/ladder.ts'
import { StageList } from '../ladders/stage-list.tsx'
import { sidesInWords, stageAbove, standingOfDisagreement, type Passed } from './disagreement.ts'
import { disagreementsPage } from './store.ts'
import { mayMove, wholeDisagreement, type Found } from './whole-disagreement.ts'

/** One disagreement, for its sides and those who look after it: the stage it is at, until when and why, how it came there, and how it ended. */
export const showDisagreement = page({
  path: '/disagreements/:disagreement',
  forSome: true,
  may: 'see disagreements',
  examples: async (visit) =>
    (await disagreementsPage(visit, '', 1)).rows.slice(0, 3).map(({ id }) => ({ disagreement: String(id) })),

  async show(visit, params) {
    const found = await wholeDisagreement(visit, numberIn(params.disagreement))
    const at = `/disagreements/${found.id}`
    const put = found.end ? undefined : found.resolutions.at(-1)
    return {
      title: found.title,
      ownHeading: true,
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: 'Disagreements', href: '/disagreements' },
      ],
      body: (
        <>
          <PageHeading says={found.title} lede={`Between ${sidesInWords(found.sides)}.`} />
          <p class="quiet">Never about a child: there is no place here for a case.</p>
          <SummaryList classes="after" rows={aboutIt(found)} />
          {!found.end && mayMove(visit, found) && <Deeds found={found} at={at} visit={visit} asked={Boolean(put)} />}
          {put && <Put found={found} put={put} />}
          {found.says && (
            <Section title="What each side holds" id="holds">
              <Prose text={found.says} small />
            </Section>
          )}
          <Section title="How it went up" id="stages">
            <PassedTable passed={found.passed} found={found} />
          </Section>
          {found.end && (
            <Section title={found.end.how === 'resolved' ? 'How it was resolved' : 'Why it was withdrawn'} id="end">
              <Prose text={found.end.why} small />
              <p class="quiet">
                {found.end.byName}, {momentInWords(found.end.endedAt)}
                {found.end.how === 'resolved' && `. Every side agreed: ${sidesInWords(found.sides)}.`}
              </p>
            </Section>
          )}
          <Section title="Its ladder" id="ladder" quiet="the one in force when it began, which it keeps">
            <StageList
              stages={found.stages}
              {...(!found.end && { at: found.at.stage.number })}
              caption={`Stages of ${found.ladder.name}`}
            />
          </Section>
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

const aboutIt = (found: Found) => [
  { key: 'Stands', value: <Status {...standingOfDisagreement(found.passed, found.end)} /> },
  !found.end && {
    key: 'Until',
    value: found.at.over ? (
      <>
        {overInWords(found.at.over)}
        <WhyThisDate rows={found.at.over.why} of={found.title} />
      </>
    ) : (
      'This stage has no limit'
    ),
  },
  !found.end && { key: 'Answers for this stage', value: found.at.stage.owner },
  { key: 'Kind', value: ladderKinds[found.kind as LadderKind] },
  found.aboutSays && {
    key: 'About',
    value: found.aboutAt ? <a href={found.aboutAt}>{found.aboutSays}</a> : found.aboutSays,
  },
  { key: 'Raised', value: `${found.raisedBy}, ${momentInWords(found.raisedAt)}` },
  {
    key: 'Ladder',
    value: <a href={`/disagreements/ladders/${found.ladderId}`}>{found.ladder.name}</a>,
  },
]

const Deeds = ({ found, at, visit, asked }: { found: Found; at: string; visit: Visit; asked: boolean }) => {
  const put = found.resolutions.at(-1)
  const own = visit.who.agencyId
  const owes = asked && put !== undefined && !put.agreed.some(({ agencyId }) => agencyId === own)
  return (
    <div class="govuk-button-group">
      {owes && <Button href={`${at}/agree`}>Agree to how it is resolved</Button>}
      <Button {...(owes && { classes: 'govuk-button--secondary' })} href={`${at}/resolve`}>
        Say how it is resolved
      </Button>
      {stageAbove(found.stages, found.at.stage.number) && (
        <Button classes="govuk-button--secondary" href={`${at}/move-up`}>
          Move it up
        </Button>
      )}
      <Button classes="govuk-button--secondary" href={`${at}/withdraw`}>
        Withdraw it
      </Button>
    </div>
  )
}

const Put = ({ found, put }: { found: Found; put: Found['resolutions'][number] }) => {
  const agreed = new Set(put.agreed.map(({ agencyId }) => agencyId))
  return (
    <Section title="Put as a resolution" id="put" quiet={`${put.byName}, ${momentInWords(put.putAt)}`}>
      <Prose text={put.says} small />
      <ul class="bullets">
        {found.sides.map(({ id, name }) => (
          <li key={id}>
            {name}: <Status is={agreed.has(id) ? 'done' : 'none'} says={agreed.has(id) ? 'Agreed' : 'Not yet'} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const PassedTable = ({ passed, found }: { passed: readonly Passed[]; found: Found }) =>
  passed.length === 0 ? (
    <Empty says="It has come to no stage." />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">The stages it came to, the first one first</caption>
      <thead>
        <tr>
          {['Stage', 'Began', 'Time', 'Left', 'In time'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {passed.map(({ stage, beganAt, leftAt, over, late }) => {
          const step = found.steps.find(({ stageId }) => stageId === stage.id)!
          return (
            <tr key={stage.id}>
              <th scope="row" class="plain">
                {stage.number}. {stage.name} <span class="quiet">{step.why}</span>
              </th>
              <td data-head="Began">
                {momentInWords(beganAt)} <span class="quiet">{step.byName}</span>
              </td>
              <td data-head="Time">{over ? `${limitInWords(stage)}, to ${overInWords(over)}` : 'No limit is set'}</td>
              <td data-head="Left">{leftAt ? momentInWords(leftAt) : 'Not yet'}</td>
              <td>
                {late ? (
                  <Status is="late" says={leftAt ? 'Left late' : 'Late'} />
                ) : (
                  <Status is={leftAt ? 'done' : 'next'} says={leftAt ? 'In time' : 'Running'} />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
