import type { Day } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { Owner } from '#platform/module.ts'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { chairOn, viceChairOn, type Leading } from './chair.ts'
import { finishingOn } from './finishing.ts'
import { boardsBeside, groupKinds, type Group, type GroupChange } from './group.ts'

type Shown = {
  group: Group
  changes: GroupChange[]
  today: Day
  nameOf: (owner: Owner) => string
  mayRecord: boolean
}

/** What a group is: its kind, what it is for, to whom it reports, who leads it, and for a task and finish group its end and what it handed back. */
export const GroupSummary = ({ group, changes, today, nameOf, mayRecord }: Shown) => {
  const vice = viceChairOn(changes, today)
  return (
    <SummaryList
      rows={[
        { key: 'Kind', value: groupKinds[group.kind as keyof typeof groupKinds] },
        group.besideAs
          ? { key: 'Which board', value: boardsBeside[group.besideAs as keyof typeof boardsBeside] }
          : null,
        { key: 'For', value: group.purpose ?? 'Not recorded' },
        group.alsoCalled.length > 0 ? { key: 'Also called', value: group.alsoCalled.join(', ') } : null,
        {
          key: 'Reports to',
          value: group.reportsTo ? (
            <a href={`/groups/${group.reportsTo}`}>{nameOf({ groupId: group.reportsTo })}</a>
          ) : (
            'None'
          ),
        },
        { key: 'Chair', value: <Leader leading={chairOn(group, changes, today)} nameOf={nameOf} /> },
        vice ? { key: 'Vice-chair', value: <Leader leading={vice} nameOf={nameOf} /> } : null,
        ...(group.kind === 'task and finish' ? finishing({ group, changes, today, nameOf, mayRecord }) : []),
      ]}
    />
  )
}

/** Who leads, with their page and since when; what was recorded without saying who is said so. */
const Leader = ({ leading, nameOf }: { leading: Leading; nameOf: Shown['nameOf'] }) => {
  const { postId, personId, since } = leading
  const day = since === null || since === '?' ? '' : `, since ${whenInWords(since).replace(/^(from|by) /, '')}`
  if (!postId && !personId) return since === null ? 'Not recorded' : `Nobody is named${day}`
  return (
    <>
      <a href={personId ? `/people/${personId}` : `/posts/${postId}`}>{nameOf({ personId, postId })}</a>
      {day}
    </>
  )
}

/** When it ends, what it handed back and to whom; and where that can be recorded. */
function finishing({ group, changes, today, nameOf, mayRecord }: Shown) {
  const { is, says, mark, handedBack, ends } = finishingOn(changes, today)
  return [
    { key: 'Its end', value: <Status is={mark} says={says[0]!.toUpperCase() + says.slice(1)} /> },
    ends && is === 'handed back' ? { key: 'End', value: whenInWords(ends.happenedOn) } : null,
    handedBack
      ? {
          key: 'Handed back',
          value: (
            <>
              {handedBack.handedWhat ?? handedBack.says}
              {handedBack.handedTo && (
                <>
                  , to the <a href={`/groups/${handedBack.handedTo}`}>{nameOf({ groupId: handedBack.handedTo })}</a>
                </>
              )}
            </>
          ),
        }
      : null,
    mayRecord && is === 'no end is set'
      ? {
          key: 'Without an end',
          value: <a href={`/groups/${group.id}/record-change?kind=ended`}>Set when it is to end</a>,
        }
      : null,
    mayRecord && is !== 'handed back' && is !== 'given up'
      ? { key: 'To hand back', value: <a href={`/groups/${group.id}/hand-back`}>Record what it hands back</a> }
      : null,
  ]
}
