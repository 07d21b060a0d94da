import type { When } from '#platform/calendar/when.ts'
import type { Status } from '#platform/facts/fact.ts'
import type { Doer } from '#platform/history/history.ts'
import { addPromises, duesOf } from './store.ts'

/** What was published: by what name, where it is kept here, when, and the facts it told with how each stood. */
type Publication = {
  says: string
  at: string
  on: When
  facts: readonly { name: string; says: string; status: Status; due: When | null }[]
}

/**
 * Remembers what was told in public about actions: handed to publishing, which calls it when an edition is frozen. Each
 * action told there gets a row that is never changed, with the date it was told with and how it stood.
 */
export async function notePromised({ db }: Pick<Doer, 'db'>, { says, at, on, facts }: Publication): Promise<void> {
  const told = facts.flatMap((fact) => {
    const id = /^\/actions\/([1-9]\d{0,8})#action$/.exec(fact.name)?.[1]
    return id ? [{ ...fact, actionId: Number(id) }] : []
  })
  const dues = new Map(
    (await duesOf(db, [...new Set(told.map(({ actionId }) => actionId))])).map(({ id, due }) => [id, due]),
  )
  await addPromises(
    db,
    told.flatMap((fact) => {
      const due = dues.get(fact.actionId)
      if (due === undefined) return []
      const dueTold = fact.due ?? due
      return [
        {
          actionId: fact.actionId,
          toldIn: says,
          toldAt: at,
          toldOn: on,
          dueTold,
          stood: stood[fact.status],
          says: fact.says,
        },
      ]
    }),
  )
}

/** How the fact stood, as the ledger keeps it. */
const stood: Record<Status, string> = {
  planned: 'open',
  unknown: 'open',
  missed: 'late',
  happened: 'done',
  withdrawn: 'withdrawn',
}
