import { may, type Visit } from '#platform/visit.ts'
import { actionsBecauseOfAny } from '#modules/plans/index.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { codingsOfAnswers } from './coding-store.ts'
import { toldOf } from './list-themes.tsx'
import { choicesOf } from './theme-store.ts'
import { marks, standingOf, themeAddress } from './theme.ts'

/**
 * From an answer forward to what became of it: the themes it was laid to, how each stands and what came of it, and the action its improvement was
 * taken over as. For those who may open the answer. Three statements; nothing for those who may not see themes.
 */
export async function whatBecameOfIt(visit: Visit, answerId: number) {
  if (!may(visit, 'see themes')) return null
  const codings = await codingsOfAnswers(visit.db, [answerId])
  const ids = [...new Set(codings.map(({ themeId }) => themeId))]
  const steps = Map.groupBy(await choicesOf(visit.db, ids), ({ themeId }) => themeId)
  const actions = Map.groupBy(await actionsBecauseOfAny(visit.db, ids.map(themeAddress)), ({ becauseAt }) => becauseAt)
  return (
    <Section title="What became of it" id="what-became-of-it">
      {ids.length === 0 ? (
        <Empty says="It has not been laid to a theme." />
      ) : (
        <ul class="rows">
          {ids.map((id) => {
            const own = codings.filter(({ themeId }) => themeId === id)
            const takenOver = own.find(({ actionAt }) => actionAt !== null)?.actionAt
            return (
              <li key={id}>
                <p>
                  <a href={themeAddress(id)}>{own[0]!.title}</a> <Status {...marks[standingOf(steps.get(id) ?? [])]} />
                </p>
                <p class="quiet">{toldOf(actions.get(themeAddress(id)) ?? [], visit.today)}</p>
                {takenOver && (
                  <p>
                    Its improvement was taken over as <a href={takenOver}>an action</a>.
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
