import { whenInWords } from '#platform/calendar/when.ts'
import { Status } from '#platform/ui/marks.tsx'
import { pageAsked, PagedTable } from '#platform/ui/paging.tsx'
import { Ways } from '#platform/ui/thread.tsx'
import { NotFound } from '#platform/problem.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { upper } from '../action.ts'
import { latestBeliefs, stateInWords, stateOf } from './shared-priority.ts'
import { conflictsIn } from './show-shared.tsx'
import { actionsServing, boardsBeside, countShared, sharedPage, sharedWith, type Shared } from './store.ts'

/** What is shared with the boards beside the partnership: each thing once, with its one owner, the boards that share it, and where they disagree. */
export const listShared = page({
  path: '/shared-priorities',
  may: 'see plans',
  async show(visit) {
    const number = pageAsked(visit)
    const [rows, count] = [await sharedPage(visit.db, number), await countShared(visit.db)]
    const boards = await boardsBeside(visit.db)
    return {
      title: 'Shared priorities',
      above: [{ says: 'Plans', href: '/plans' }],
      body: (
        <>
          <p>
            What this partnership puts first together with the boards beside it. Each is kept once, has one owner, and
            its actions are counted once, however many boards share it.
          </p>
          <Ways
            ways={[
              ...(may(visit, 'keep shared priorities')
                ? [{ says: 'Add a shared priority', href: '/shared-priorities/add' }]
                : []),
              ...boards.map(({ id, says }) => ({ says: `With ${says}`, href: `/shared-priorities/of/${id}` })),
            ]}
          />
          <SharedTable
            visit={visit}
            rows={rows}
            count={count}
            page={number}
            at="/shared-priorities"
            serving={await serving(visit, rows)}
          />
        </>
      ),
    }
  },
})

/** What one board shares with the partnership, in its own words. */
export const sharedWithBoard = page({
  path: '/shared-priorities/of/:group',
  may: 'see plans',
  examples: async (visit) => (await boardsBeside(visit.db)).slice(0, 2).map(({ id }) => ({ group: String(id) })),
  async show(visit, params) {
    const board = (await boardsBeside(visit.db)).find(({ id }) => id === numberIn(params.group))
    if (!board) throw new NotFound()
    const rows = await sharedWith(visit.db, board.id)
    return {
      title: `What ${board.says} shares with us`,
      above: [
        { says: 'Plans', href: '/plans' },
        { says: 'Shared priorities', href: '/shared-priorities' },
      ],
      body: (
        <>
          <Ways ways={[{ says: `About ${board.says}`, href: `/groups/${board.id}` }]} />
          <SharedTable
            visit={visit}
            rows={rows}
            count={rows.length}
            page={1}
            at={`/shared-priorities/of/${board.id}`}
            serving={await serving(visit, rows)}
            board={board.id}
          />
        </>
      ),
    }
  },
})

type Serving = Map<number, { done: number; all: number }>

async function serving(visit: Visit, rows: Shared[]): Promise<Serving> {
  const counts: Serving = new Map()
  if (!may(visit, 'see actions')) return counts
  for (const action of await actionsServing(
    visit.db,
    rows.map(({ id }) => id),
  )) {
    const count = counts.get(action.sharedPriorityId) ?? { done: 0, all: 0 }
    counts.set(action.sharedPriorityId, { done: count.done + (action.state === 'done' ? 1 : 0), all: count.all + 1 })
  }
  return counts
}

type Listed = {
  visit: Visit
  rows: Shared[]
  count: number
  page: number
  at: string
  serving: Serving
  board?: number
}

const SharedTable = ({ visit, rows, count, page: number, at, serving: counts, board }: Listed) => (
  <PagedTable
    at={at}
    page={number}
    count={count}
    caption="Shared priorities"
    heads={[
      board === undefined ? 'What comes first' : 'What we call it, and what it calls it',
      'Answers for it',
      'By when',
      'Shared with',
      { num: 'Actions done' },
      'Stands',
    ]}
    rows={rows}
    none={board === undefined ? 'Nothing is shared yet.' : 'It has not said that it shares anything.'}
  >
    {(shared) => {
      const [state, conflicts, beliefs] = [
        stateOf(shared.steps),
        conflictsIn(visit, shared),
        latestBeliefs(shared.beliefs),
      ]
      const actions = counts.get(shared.id) ?? { done: 0, all: 0 }
      const own = beliefs.find(({ groupId }) => groupId === board)
      return (
        <tr>
          <th scope="row" class="plain">
            <a href={`/shared-priorities/${shared.id}`}>{shared.title}</a>
            {own && (
              <span class="quiet small"> {own.ownWords ? `“${own.ownWords}”` : 'in its own words: not said'}</span>
            )}
          </th>
          <td data-head="Answers for it">{shared.owner ?? 'Nobody is named'}</td>
          <td data-head="By when">
            {shared.firstDue !== shared.due && <del class="was">{upper(whenInWords(shared.firstDue))}</del>}{' '}
            {upper(whenInWords(shared.due))}
          </td>
          <td data-head="Shared with">
            {beliefs
              .filter(({ shares }) => shares)
              .map((belief) => belief.board)
              .join(', ') || 'No board yet'}
          </td>
          <td class="num" data-head="Actions done">
            {actions.all === 0 ? 'none' : `${actions.done} of ${actions.all}`}
          </td>
          <td>
            {state ? stateInWords[state] : 'Not recorded'}{' '}
            {conflicts.length > 0 && (
              <Status
                is="differ"
                says={conflicts.length === 1 ? 'One disagreement' : `${conflicts.length} disagreements`}
              />
            )}
          </td>
        </tr>
      )
    }}
  </PagedTable>
)
