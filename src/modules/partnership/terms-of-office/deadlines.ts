import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { sourceOf } from '#platform/facts/dated.ts'
import type { DeadlineSource } from '#platform/module.ts'
import { allGroups } from '../groups/store.ts'
import { changesOfAllPosts } from '../posts/store.ts'
import { allTermsOfOffice } from './store.ts'
import { stateOfTerm } from './term.ts'

/** Terms of office that run out, and those that ran out while their holder stays and nobody recorded a renewal. They wait on whoever employs the holder, else on the board. */
export const termsToEnd: DeadlineSource = async ({ db, today }) => {
  const terms = await allTermsOfOffice(db)
  if (terms.length === 0) return []
  const changes = Map.groupBy(await changesOfAllPosts(db), (change) => change.postId)
  const ofPost = Map.groupBy(terms, (term) => term.postId)
  const board = (await allGroups(db)).find((group) => group.kind === 'board')
  return terms.flatMap((term) => {
    const around = { terms: ofPost.get(term.postId)!, changes: changes.get(term.postId) ?? [] }
    const { is } = stateOfTerm(term, around, today)
    if (is !== 'running' && is !== 'ended unrenewed') return []
    const at = `/posts/${term.postId}#term-${term.id}`
    return [
      {
        name: at,
        title: `${term.post}: term of office ends`,
        at,
        due: term.untilOn,
        lastDay: lastDay(term.untilOn),
        waitsOn: term.agency ?? board?.name ?? 'The safeguarding partners',
        owner: term.agencyId ? { agencyId: term.agencyId } : board ? { groupId: board.id } : {},
        says:
          is === 'running'
            ? `The term of office ends ${whenInWords(term.untilOn)}. Renew it, or record who leaves.`
            : `The term of office ended ${whenInWords(term.untilOn)}, and neither a renewal nor a departure is recorded.`,
        why: [
          { term: 'Counted from', says: `the term itself, agreed ${whenInWords(term.agreedOn)}`, at },
          { term: 'Falls', says: whenInWords(term.untilOn), at },
          ...sourceOf(term),
        ],
      },
    ]
  })
}
