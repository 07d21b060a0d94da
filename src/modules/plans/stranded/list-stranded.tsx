import { whenInWords } from '#platform/calendar/when.ts'
import { Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { standingInWords, standingOf, upper } from '../action.ts'
import { mostStranded, strandedActions, strandingsOn, type StrandedAction } from './store.ts'
import { nameOf, sinceInWords, type Stranding } from './stranded.ts'

/** Work that nobody is there to do: open actions whose post is not filled, whose group is suspended or has no chair, or whose owner left. */
export const listStranded = page({
  path: '/actions/stranded',
  may: 'see actions',

  async show(visit) {
    const strandings = await strandingsOn(visit.db, visit.today)
    const actions = await strandedActions(visit.db, strandings)
    const shown = actions.slice(0, mostStranded)
    const owners = strandings.flatMap((stranding) => {
      const rows = shown.filter((action) => hangsOn(action, stranding))
      return rows.length ? [{ stranding, rows }] : []
    })
    return {
      title: 'Stranded work',
      above: [{ says: 'Actions', href: '/actions' }],
      body: (
        <>
          <p class="lede">
            What somebody is to do who is not there: the post is vacant, not yet filled or to end first, the group is
            suspended or has no chair, the person has left.
          </p>
          {owners.length === 0 && (
            <p class="empty">Nothing is stranded. Everything open has somebody there to do it.</p>
          )}
          {owners.map(({ stranding, rows }) => (
            <Section title={stranding.name} id={nameOf(stranding)} mark="late" late quiet={countInWords(rows.length)}>
              <p>
                <a href={stranding.at}>{upper(stranding.says)}</a>
                {sinceInWords(stranding) && <span class="quiet"> {sinceInWords(stranding)}</span>}
              </p>
              <table class="table stack">
                <caption class="govuk-visually-hidden">What hangs on {stranding.name}, the soonest date first</caption>
                <thead>
                  <tr>
                    {['Action', 'Due', 'Stands'].map((head) => (
                      <th scope="col">{head}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr>
                      <th scope="row" class="plain">
                        <a href={`/actions/${row.id}`}>{row.title}</a>
                        {row.promised && <span class="quiet small"> Promised in public</span>}
                      </th>
                      <td data-head="Due">
                        {row.firstDue !== row.due && <del class="was">{upper(whenInWords(row.firstDue))}</del>}{' '}
                        {upper(whenInWords(row.due))}
                      </td>
                      <td data-head="Stands">
                        <Status
                          is={standingOf(row, visit.today)}
                          says={standingInWords[standingOf(row, visit.today)]}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {may(visit, 'pass on actions') && (
                <ul class="ways">
                  <li>
                    <a href={`/actions/reassign?from=${nameOf(stranding)}`}>
                      Pass on<span class="govuk-visually-hidden"> what hangs on {stranding.name}</span>
                    </a>
                  </li>
                </ul>
              )}
            </Section>
          ))}
          {actions.length > mostStranded && (
            <p class="quiet">
              More than {mostStranded} actions are stranded; the soonest {mostStranded} are shown.
            </p>
          )}
        </>
      ),
    }
  },
})

const hangsOn = (action: StrandedAction, { postId, groupId, personId }: Stranding): boolean =>
  postId ? action.ownerPostId === postId : groupId ? action.ownerGroupId === groupId : action.ownerPersonId === personId

const countInWords = (count: number): string => (count === 1 ? 'one action' : `${count} actions`)
