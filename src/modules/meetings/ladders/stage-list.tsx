import { Status } from '#platform/ui/marks.tsx'
import { dayZeroInWords, limitInWords, type Stage } from './ladder.ts'

/** The stages of a ladder, the lowest first: what each is called, who answers for it, how long it may take, and what happens then. `at` is the number of the one reached. */
export const StageList = ({ stages, at, caption }: { stages: readonly Stage[]; at?: number; caption: string }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {['Stage', 'Who answers for it', 'How long', 'If it is not resolved'].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {stages.map((stage) => (
        <tr key={stage.id} id={`stage-${stage.number}`}>
          <th scope="row" class="plain">
            {stage.number}. {stage.name} <span class="quiet">{stage.formal ? 'formal' : 'informal'}</span>
            {stage.number === at && (
              <>
                {' '}
                <Status is="next" says="Here now" />
              </>
            )}
          </th>
          <td data-head="Who answers for it">
            {stage.ownerPostId ? <a href={`/posts/${stage.ownerPostId}`}>{stage.owner}</a> : stage.owner}
          </td>
          <td data-head="How long">
            {limitInWords(stage)}
            {stage.limitUnit === 'working days' && (
              <span class="quiet">, from the day it begins, {dayZeroInWords(stage.countFrom)}</span>
            )}
          </td>
          <td data-head="If it is not resolved">{stage.atEnd ?? <span class="quiet">Not said</span>}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
