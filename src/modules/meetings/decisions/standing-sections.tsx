import { inWords } from '#platform/calendar/day.ts'
import { momentInWords } from '#platform/calendar/moment.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { sentenceOf } from '#platform/facts/dated.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import type { wordingsOf } from './detail-store.ts'
import { noticeNow, noticeStanding } from './notice.ts'
import type { noticeChangesOf } from './notice-store.ts'
import type { withSignatures } from './sign-decision.tsx'
import type { FoundDecision } from './store.ts'

type Rows<F extends (...all: any[]) => Promise<any[]>> = Awaited<ReturnType<F>>
type Signing = Awaited<ReturnType<typeof withSignatures>>

/** How it is told in public, where its record is for the partnership only. */
export const PublicSection = ({
  decision,
  rows,
  visit,
}: {
  decision: FoundDecision
  rows: Rows<typeof wordingsOf>
  visit: Visit
}) => {
  const last = rows.at(-1)
  return (
    <Section title="In public" id="public" quiet="its record is for the partnership only">
      {last?.status === 'happened' ? (
        <>
          <p>
            <b>{last.title}.</b> {sentenceOf(last.says, decision.happenedOn)}
          </p>
          <p class="quiet">
            Left out: {last.why} {last.byName}
            {last.knownOn && `, ${inWords(last.knownOn)}`}.
          </p>
        </>
      ) : (
        <Empty says={last ? `It was taken out of the public: ${last.why}` : 'Nothing of it is told in public.'} />
      )}
      {may(visit, 'record decisions') && (
        <p>
          <a href={`/decisions/${decision.id}/word-for-public`}>Word it for the public</a>
        </p>
      )}
    </Section>
  )
}

/** Who has signed exactly these words; a signature on other words is named as such. */
export const SignaturesSection = ({ decision, visit }: { decision: Signing; visit: Visit }) => {
  const given = decision.signed.filter(({ signature }) => signature).length
  const old = decision.signatures.length - given
  const own = decision.signed.find(({ partner }) => partner.id === visit.who.agencyId)
  return (
    <Section
      title="Signed by the partners"
      id="signatures"
      quiet={`${given} of ${decision.signed.length} have signed these words`}
    >
      {decision.signatures.length > 0 && (
        <ul class="bullets">
          {decision.signed.map(({ partner, signature }) => (
            <li key={partner.id}>
              {partner.name}:{' '}
              {signature ? (
                <Status is="signed" says={`Signed by ${signature.signedBy}, ${momentInWords(signature.signedAt)}`} />
              ) : (
                <Status is="none" says="Not yet signed" />
              )}
            </li>
          ))}
        </ul>
      )}
      {old > 0 && (
        <p class="quiet">
          {old === 1 ? 'One signature was' : `${old} signatures were`} given to other words and{' '}
          {old === 1 ? 'counts' : 'count'} for nothing now.
        </p>
      )}
      {may(visit, 'sign decisions') && own && !own.signature && (
        <Button href={`/decisions/${decision.id}/sign`}>Sign for {own.partner.name}</Button>
      )}
    </Section>
  )
}

/** What became of the notice of a decision to be taken; its first day stays in sight. */
export const NoticeSection = ({
  decision,
  changes,
  visit,
}: {
  decision: FoundDecision
  changes: Rows<typeof noticeChangesOf>
  visit: Visit
}) => {
  const now = noticeNow(decision, changes)
  return (
    <Section title="Forward notice" id="notice" quiet={decision.knownOn && `announced ${inWords(decision.knownOn)}`}>
      <p>
        <Status {...noticeStanding(now.last?.kind ?? null, now.on, visit.today)} />{' '}
        {now.on !== decision.happenedOn && <del class="was">{whenInWords(decision.happenedOn)}</del>}{' '}
        {whenInWords(now.on)}
      </p>
      {changes.length > 0 && (
        <ul class="bullets">
          {changes.map((row) => (
            <li key={row.id} id={`notice-${row.id}`}>
              {sentenceOf(row.says, row.happenedOn)} {row.why}{' '}
              {row.byDecisionId && <a href={`/decisions/${row.byDecisionId}`}>{row.taken}</a>}
            </li>
          ))}
        </ul>
      )}
      {now.open && may(visit, 'record decisions') && (
        <div class="govuk-button-group">
          <Button href={`/decisions/record?notice=${decision.id}`}>Record that it was taken</Button>
          <Button classes="govuk-button--secondary" href={`/decisions/${decision.id}/settle`}>
            Say what else became of it
          </Button>
        </div>
      )}
    </Section>
  )
}
