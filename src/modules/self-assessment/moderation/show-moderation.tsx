import { momentInWords } from '#platform/calendar/moment.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { page } from '#platform/web/route.tsx'
import { PromisedBefore } from '../improvements/promised-before.tsx'
import { returnAddress } from '../returns/answer.ts'
import { aboveReturn, returnExamples } from '../returns/own-return.ts'
import { aboveRound, findModeration, moderationAddress, notSentIn, type Moderation } from './open-moderation.ts'
import { PanelTable, WhatPeersSee } from './panel/panel-table.tsx'
import { scoredBy } from './panel/peer.ts'
import { openRemarks } from './remark.ts'
import { RemarksTable } from './remarks-table.tsx'
import { RowTable } from './row-table.tsx'
import { moderationProgress } from './scored-row.ts'

/** The moderation of one return: each scored row with the agency's own score, last time's, the moderated one and the peers', and what was asked about it. */
export const showModeration = page({
  path: '/self-assessment/returns/:return/moderation',
  may: 'read a return',
  forSome: true,
  examples: returnExamples,

  async show(visit, params) {
    const moderation = await findModeration(visit, params)
    return {
      title: `Moderation: ${moderation.agency}, ${moderation.title}`,
      above: moderation.as === 'peer' ? aboveRound(moderation) : aboveReturn(moderation),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Moderation"
            over={moderation.agency}
            lede={moderation.isSentIn ? ledeOf(moderation) : notSentIn}
            deeds={<Deeds moderation={moderation} />}
          />
          {moderation.as !== 'peer' && (
            <p>
              {moderation.reviewer === null
                ? 'Nobody is named to review it, so it waits on all who moderate.'
                : `Reviewed by ${moderation.reviewer}.`}
            </p>
          )}
          {moderation.challenge === null ? (
            <p>
              <a href={`${returnAddress(moderation.id)}/whole`}>The whole return</a> ·{' '}
              <a href={`${returnAddress(moderation.id)}/copy`}>Copies to keep</a>
            </p>
          ) : (
            <WhatPeersSee {...moderation.challenge} />
          )}
          {moderation.as !== 'peer' && (
            <Section title="Panel" id="panel">
              <PanelTable moderation={moderation} today={visit.today} />
            </Section>
          )}
          <Section title="Scores side by side" id="rows">
            <RowTable moderation={moderation} />
          </Section>
          <PromisedElsewhere moderation={moderation} />
          <Section title="Asked and answered" id="remarks">
            <RemarksTable moderation={moderation} />
          </Section>
          {moderation.as !== 'peer' && (
            <Section title="Feedback" id="feedback">
              <Feedback moderation={moderation} />
            </Section>
          )}
        </>
      ),
    }
  },
})

/** What was promised before beside questions that are not scored. */
const PromisedElsewhere = ({ moderation: { promised, rows, id, today } }: { moderation: Moderation }) => {
  const scored = new Set(rows.map(({ question }) => question.reference))
  const rest = [...promised].filter(([reference]) => !scored.has(reference)).flatMap(([, each]) => each)
  return rest.length === 0 ? null : (
    <Section title="Promised beside other questions" id="promised">
      <PromisedBefore promised={rest} returnId={id} today={today} says="they" />
    </Section>
  )
}

/** How far the moderation is, or how far a peer is with their challenge. */
function ledeOf({ rows: all, challenge }: Moderation): string {
  if (challenge !== null) return `You scored ${scoredBy(all, challenge.accountId)} of ${all.length} scored rows.`
  const { rows, moderated, moved } = moderationProgress(all)
  return `${moderated} of ${rows} scored rows have a moderated score; ${moved} ${moved === 1 ? 'was' : 'were'} put elsewhere than the agency put itself.`
}

const Deeds = ({ moderation }: { moderation: Moderation }) => {
  const at = moderationAddress(moderation.id)
  if (moderation.as === 'agency' && openRemarks(moderation.remarks, moderation.answers).length > 0)
    return <Button href={`${at}/answer`}>Answer what was asked</Button>
  if (moderation.as !== 'reviewer' || !moderation.isSentIn) return null
  return (
    <>
      <Button href={`${at}/feedback`}>Give feedback</Button>
      <Button href={`${at}/ask`} classes="govuk-button--secondary">
        Ask about it
      </Button>
      <Button href={`${at}/ask-a-peer`} classes="govuk-button--secondary">
        Ask a peer
      </Button>
      <Button href={`${at}/send-back`} classes="govuk-button--secondary">
        Send it back
      </Button>
      <Button href={`${at}/reviewer`} classes="govuk-button--secondary">
        {moderation.reviewer === null ? 'Name a reviewer' : 'Another reviewer'}
      </Button>
    </>
  )
}

const Feedback = ({ moderation: { steps, feedbackDays } }: { moderation: Moderation }) => {
  const given = steps.filter(({ kind }) => kind === 'feedback' || kind === 'sent back')
  return given.length === 0 ? (
    <Empty
      says={
        feedbackDays === null
          ? 'The agency was not told yet what was made of its return.'
          : `The agency was not told yet what was made of its return. It is to be told within ${feedbackDays} working days.`
      }
    />
  ) : (
    <ul>
      {given.map((step) => (
        <li key={step.id}>
          {step.says}: <span class="as-written">{step.reason}</span>{' '}
          <span class="quiet">
            {step.byName}
            {step.at && `, ${momentInWords(step.at)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
