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
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { ActionTable, actionsBecauseOf } from '#modules/plans/index.ts'
import { audiences, decisionStanding, stances, type Stance } from './decision.ts'
import { findDecision, someDecisions, stancesOn, supersedingsOf, type FoundDecision } from './store.ts'

/** One decision: what, why, what else was weighed, how each partner stood, what it led to, and what took its place. */
export const showDecision = page({
  path: '/decisions/:decision',
  may: 'see decisions',
  examples: async (visit) => (await someDecisions(visit.db)).map(({ id }) => ({ decision: String(id) })),

  async show(visit, params) {
    const decision = await findDecision(visit.db, numberIn(params.decision))
    const at = `/decisions/${decision.id}`
    const partners = await stancesOn(visit.db, [decision.id])
    const { replacedBy, replaces } = await supersedingsOf(visit.db, decision.id)
    const actions = may(visit, 'see actions') ? await actionsBecauseOf(visit.db, at) : []
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
          <SummaryList classes="after" rows={aboutDecision(decision, replacedBy !== null)} />
          {may(visit, 'record decisions') && decision.status === 'happened' && !replacedBy && (
            <Button classes="govuk-button--secondary" href={`${at}/supersede`}>
              Record what takes its place
            </Button>
          )}
          <Section
            title="How each partner stood"
            id="partners"
            quiet={decision.statutory && 'The law gives this to all of them together'}
          >
            {partners.length === 0 ? (
              <Empty says="How each partner stood is not recorded." />
            ) : (
              <table class="table stack">
                <caption class="govuk-visually-hidden">Partners and how each stood</caption>
                <thead>
                  <tr>
                    <th scope="col">Partner</th>
                    <th scope="col">Stood</th>
                    <th scope="col">In its own words</th>
                  </tr>
                </thead>
                <tbody>
                  {partners.map((row) => (
                    <tr key={row.agencyId}>
                      <th scope="row" class="plain">
                        <a href={`/agencies/${row.agencyId}`}>{row.name}</a>
                      </th>
                      <td>
                        <Status is={marks[row.how as Stance]} says={stances[row.how as Stance]} />
                      </td>
                      <td>{row.why ?? <span class="quiet">Nothing added</span>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Section>
          <Section title="Why" id="reasons">
            {decision.reasons ? <Prose text={decision.reasons} small /> : <Empty says="No reasons are recorded." />}
          </Section>
          <Section title="What else was weighed" id="alternatives">
            {decision.alternatives ? (
              <Prose text={decision.alternatives} small />
            ) : (
              <Empty says="No other way is recorded." />
            )}
          </Section>
          <Section title="What it led to" id="actions">
            <ActionTable
              rows={actions}
              today={visit.today}
              caption="Actions raised because of it"
              empty="No action was raised because of it."
            />
          </Section>
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

const marks = { agreed: 'done', differed: 'differ', abstained: 'none' } as const

const aboutDecision = (decision: FoundDecision, replaced: boolean) => [
  { key: 'Stands', value: <Status {...decisionStanding(decision.status, replaced)} /> },
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
  decision.meetingId && { key: 'At', value: <a href={`/meetings/${decision.meetingId}`}>{decision.meeting}</a> },
  { key: 'Who may read its sentence', value: audiences[decision.audience as keyof typeof audiences] },
  decision.source && {
    key: 'Learnt from',
    value: learntFrom(decision),
  },
]
