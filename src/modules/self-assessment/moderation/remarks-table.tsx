import { momentInWords } from '#platform/calendar/moment.ts'
import { Empty } from '#platform/ui/glance.tsx'
import { moderationAddress, type Moderation } from './open-moderation.ts'
import { changedSince, openRemarks, type Remark } from './remark.ts'

/** What reviewers asked about a return, with what came of each: answered, changed since, withdrawn, or still waiting. */
export const RemarksTable = ({ moderation }: { moderation: Moderation }) => {
  const { remarks, answers, parts } = moderation
  if (remarks.length === 0) return <Empty says="Nothing was asked about this return." />
  const byRemark = Map.groupBy(remarks, ({ answers: to }) => to)
  const open = new Set(openRemarks(remarks, answers))
  const questions = new Map(parts.flatMap((part) => part.questions).map((question) => [question.id, question]))
  return (
    <table class="table stack">
      <caption class="govuk-visually-hidden">What was asked about this return, and what the agency answered</caption>
      <thead>
        <tr>
          <th scope="col">About</th>
          <th scope="col">Asked</th>
          <th scope="col">Answered</th>
        </tr>
      </thead>
      <tbody>
        {(byRemark.get(null) ?? []).map((remark) => (
          <tr key={remark.id}>
            <th scope="row" class="plain">
              {remark.questionId === null
                ? 'The whole return'
                : (questions.get(remark.questionId)?.reference ?? 'A question no longer asked')}
            </th>
            <td data-head="Asked">
              <span class="as-written">{remark.says}</span>{' '}
              <span class="quiet">
                {remark.byName}, {momentInWords(remark.at)}
              </span>
            </td>
            <td data-head="Answered">
              {(byRemark.get(remark.id) ?? []).map((answer) => (
                <p key={answer.id}>
                  <span class="as-written">{answer.says}</span>{' '}
                  <span class="quiet">
                    {answer.byName}, {momentInWords(answer.at)}
                  </span>
                </p>
              ))}
              {!byRemark.has(remark.id) && <WhatCame remark={remark} moderation={moderation} />}
              {open.has(remark) && <Ways remark={remark} moderation={moderation} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const WhatCame = ({ remark, moderation: { answers } }: { remark: Remark; moderation: Moderation }) => {
  const changed = changedSince(remark, answers)
  if (remark.withdrawnAt !== null)
    return (
      <>
        Withdrawn: <span class="as-written">{remark.withdrawnBecause}</span>{' '}
        <span class="quiet">
          {remark.withdrawnBy}, {momentInWords(remark.withdrawnAt)}
        </span>
      </>
    )
  return <>{changed === null ? 'Not answered' : `Its answer was changed since, ${momentInWords(changed)}`}</>
}

const Ways = ({ remark, moderation: { id, as } }: { remark: Remark; moderation: Moderation }) => {
  if (as !== 'agency' && as !== 'reviewer') return null
  const [deed, says] = as === 'agency' ? ['answer', 'Answer it'] : ['withdraw', 'Withdraw it']
  return (
    <p>
      <a href={`${moderationAddress(id)}/${deed}?remark=${remark.id}`}>
        {says}
        <span class="govuk-visually-hidden">: {remark.says.slice(0, 60)}</span>
      </a>
    </p>
  )
}
