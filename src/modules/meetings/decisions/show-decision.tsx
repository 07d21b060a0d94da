import { whenInWords } from '#platform/calendar/when.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { learntFrom, sentenceOf } from '#platform/facts/dated.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { InsetText } from '#platform/ui/govuk/messages.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { actionsBecauseOf } from '#modules/plans/index.ts'
import type { Quorum } from '../attendance/quorum.ts'
import { disagreementsAbout } from '../disagreements/store.ts'
import { audiences, decisionStanding } from './decision.ts'
import { LedToSection, OptionsSection, PartnersSection, ReviewSection } from './decision-sections.tsx'
import { NoticeSection, PublicSection, SignaturesSection } from './standing-sections.tsx'
import { becausesOf, decisionsBecauseOf, reviewsOf, wordingsOf } from './detail-store.ts'
import { noticeChangesOf, noticeOf } from './notice-store.ts'
import { withSignatures } from './sign-decision.tsx'
import { StanceChanges } from './stance-changes.tsx'
import { stanceChangesOf } from './stance-store.ts'
import { findDecision, someDecisions, stancesOn, supersedingsOf, type FoundDecision } from './store.ts'
import { toldOf } from './told-of-decisions.ts'

/** One decision: what, why, what else was weighed, how each partner stood, what it led to and how far that is, when it is looked at again, and what took its place. */
export const showDecision = page({
  path: '/decisions/:decision',
  may: 'see decisions',
  examples: async (visit) => (await someDecisions(visit.db)).map(({ id }) => ({ decision: String(id) })),

  async show(visit, params) {
    const decision = await withSignatures(visit, await findDecision(visit.db, numberIn(params.decision)))
    const at = `/decisions/${decision.id}`
    const { replacedBy, replaces } = await supersedingsOf(visit.db, decision.id)
    const { actions, quorums } = await toldOf(visit, [decision])
    const notices = await noticeChangesOf(visit.db, [decision.id])
    const stands = decision.status === 'happened' && !replacedBy
    const about = { replaced: replacedBy !== null, quorum: quorums.get(decision.meetingId ?? 0) }
    return {
      title: decision.title,
      ownHeading: true,
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: 'Decisions', href: '/decisions' },
      ],
      body: (
        <>
          <PageHeading says={decision.title} lede={sentenceOf(decision.says, decision.happenedOn)} />
          {replacedBy && (
            <InsetText>
              This no longer stands. <a href={`/decisions/${replacedBy.byDecisionId}`}>{replacedBy.later}</a> took its
              place, {whenInWords(replacedBy.happenedOn)}.
            </InsetText>
          )}
          <SummaryList
            classes="after"
            rows={[
              {
                key: 'Stands',
                value: <Status {...decisionStanding(decision.status, about.replaced, notices.at(-1)?.kind ?? null)} />,
              },
              ...aboutDecision(decision, about.quorum),
              ...(await cameOf(visit, decision)),
            ]}
          />
          {may(visit, 'record decisions') && stands && (
            <Button classes="govuk-button--secondary" href={`${at}/supersede`}>
              Record what takes its place
            </Button>
          )}
          {decision.status === 'planned' && <NoticeSection decision={decision} changes={notices} visit={visit} />}
          <PartnersSection statutory={decision.statutory} rows={await stancesOn(visit.db, [decision.id])} />
          <StanceChanges
            rows={await stanceChangesOf(visit.db, decision.id)}
            at={at}
            visit={visit}
            taken={decision.status === 'happened'}
          />
          <Section title="Why" id="reasons">
            {decision.reasons ? <Prose text={decision.reasons} small /> : <Empty says="No reasons are recorded." />}
          </Section>
          <OptionsSection decision={decision} visit={visit} />
          <LedToSection
            actions={may(visit, 'see actions') ? await actionsBecauseOf(visit.db, at) : []}
            counted={actions.get(decision.id)}
            decisions={await decisionsBecauseOf(visit.db, at)}
            visit={visit}
          />
          {decision.status === 'happened' && (
            <ReviewSection rows={await reviewsOf(visit.db, decision.id)} visit={visit} at={at} stands={stands} />
          )}
          {(decision.signatures.length > 0 || (stands && may(visit, 'sign decisions'))) && (
            <SignaturesSection decision={decision} visit={visit} />
          )}
          {decision.audience === 'partnership' && (
            <PublicSection decision={decision} rows={await wordingsOf(visit.db, [decision.id])} visit={visit} />
          )}
          <Disagreements rows={await disagreementsAbout(visit, at)} at={at} visit={visit} />
          {replaces.length > 0 && (
            <Section title="What it replaced" id="replaced">
              <ul class="bullets">
                {replaces.map((row) => (
                  <li key={row.decisionId}>
                    <a href={`/decisions/${row.decisionId}`}>{row.earlier}</a>, {whenInWords(row.happenedOn)}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

const aboutDecision = (decision: FoundDecision, quorum: Quorum | undefined) => [
  {
    key: 'Decided by',
    value: decision.workingGroupId ? (
      <a href={`/groups/${decision.workingGroupId}`}>{decision.decidedBy}</a>
    ) : (
      decision.decidedBy
    ),
  },
  { key: 'When', value: whenInWords(decision.happenedOn) },
  decision.effectiveOn && { key: 'Has effect', value: whenInWords(decision.effectiveOn) },
  decision.meetingId && {
    key: 'At',
    value: (
      <>
        <a href={`/meetings/${decision.meetingId}`}>{decision.meeting}</a>
        {quorum?.is === 'not quorate' && (
          <>
            {' '}
            <Status is="differ" says={`Taken without a quorum. ${quorum.says}`} />
          </>
        )}
      </>
    ),
  },
  { key: 'Who may read its sentence', value: audiences[decision.audience as keyof typeof audiences] },
  decision.source && { key: 'Learnt from', value: learntFrom(decision) },
]

/** Where it comes from: the notice it was announced by, and what it came of. */
async function cameOf({ db }: Visit, { id }: FoundDecision) {
  const notice = await noticeOf(db, id)
  return [
    notice && {
      key: 'Announced',
      value: (
        <a href={`/decisions/${notice.id}`}>
          {notice.title}, for {whenInWords(notice.happenedOn)}
        </a>
      ),
    },
    ...(await becausesOf(db, id)).map(({ says, at }) => ({ key: 'Came of', value: <a href={at}>{says}</a> })),
  ]
}

const Disagreements = ({ rows, at, visit }: { rows: { id: number; title: string }[]; at: string; visit: Visit }) =>
  rows.length === 0 && !may(visit, 'raise disagreements') ? null : (
    <Section title="Disagreement" id="disagreement">
      {rows.length > 0 && (
        <ul class="bullets">
          {rows.map((row) => (
            <li key={row.id}>
              <a href={`/disagreements/${row.id}`}>{row.title}</a>
            </li>
          ))}
        </ul>
      )}
      {may(visit, 'raise disagreements') && (
        <p>
          <a href={`/disagreements/raise?about=${at}`}>Raise a disagreement about it</a>
        </p>
      )}
    </Section>
  )
