import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { sourceOf } from '#platform/facts/dated.ts'
import type { DeadlineSource, Owner } from '#platform/module.ts'
import { allGroups, changesOfAllGroups } from '../groups/store.ts'
import { changesOfAllPosts } from '../posts/store.ts'
import { allTermsOfOffice } from './store.ts'
import { changesOfSeat, heldBy, stateOfTerm } from './term.ts'

/** Terms of office that run out, and those that ran out while their holder stays and nobody recorded a renewal. They wait on whoever employs the holder, for a seat in a group on the group above it, else on the board. */
export const termsToEnd: DeadlineSource = async ({ db, today }) => {
  const terms = await allTermsOfOffice(db)
  if (terms.length === 0) return []
  const ofPosts = Map.groupBy(await changesOfAllPosts(db), (change) => change.postId)
  const ofGroups = Map.groupBy(await changesOfAllGroups(db), (change) => change.workingGroupId)
  const together = Map.groupBy(terms, heldAs)
  const groups = await allGroups(db)
  const named = new Map(groups.map(({ id, name }) => [id, name]))
  const board = groups.find((group) => group.kind === 'board')
  return terms.flatMap((term) => {
    const changes = term.postId
      ? (ofPosts.get(term.postId) ?? [])
      : changesOfSeat(ofGroups.get(term.workingGroupId!) ?? [], term.seat)
    const { is } = stateOfTerm(term, { terms: together.get(heldAs(term))!, changes }, today)
    if (is !== 'running' && is !== 'ended unrenewed') return []
    const { says: held, at: page } = heldBy(term)
    const at = `${page}#term-${term.id}`
    const above = term.postId ? board?.id : (term.reportsTo ?? board?.id)
    const owner: Owner = term.agencyId ? { agencyId: term.agencyId } : above ? { groupId: above } : {}
    return [
      {
        name: at,
        title: term.postId ? `${held}: term of office ends` : `${term.group}: the ${term.seat}’s term of office ends`,
        at,
        due: term.untilOn,
        lastDay: lastDay(term.untilOn),
        waitsOn: term.agency ?? (above ? named.get(above)! : 'The safeguarding partners'),
        owner,
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

/** The post, or the seat of the group, whose terms follow one another. */
const heldAs = (term: { postId: number | null; workingGroupId: number | null; seat: string | null }): string =>
  term.postId ? `post ${term.postId}` : `${term.seat} ${term.workingGroupId}`
