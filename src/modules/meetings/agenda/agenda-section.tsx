import { momentInWords } from '#platform/calendar/moment.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { papersOfMeeting } from '../papers/store.ts'
import { isAhead } from '../meeting.ts'
import type { StandingMeeting } from '../store.ts'
import { sinceIssue } from './agenda-item.ts'
import { AgendaTable } from './agenda-table.tsx'
import { issuedItems, issuesOf, itemsOf, type AgendaItem } from './item-store.ts'

/**
 * The agenda on the page of a meeting, and the ways to build it, to take the pack and to write down what comes of it. Ahead of the
 * meeting the one next thing is to build the agenda, then to issue it.
 */
export async function agendaSection(visit: Visit, meeting: StandingMeeting) {
  const items = await itemsOf(visit.db, meeting.id)
  const at = `/meetings/${meeting.id}`
  if (items.length === 0 && meeting.statusNow !== 'planned') return null
  const issues = items.length === 0 ? [] : await issuesOf(visit.db, meeting.id)
  const ahead = isAhead(meeting.statusNow, meeting.happenedNow, visit.today)
  const toIssue = ahead && items.length > 0 && issues.length === 0
  return (
    <Section title="Agenda" id="agenda" quiet={items.length === 1 ? '1 item' : `${items.length} items`}>
      {await agendaOf(visit, meeting, items, issues)}
      <div class="govuk-button-group">
        {may(visit, 'build agendas') && (
          <>
            {toIssue && <Button href={`${at}/agenda/issue`}>Issue the agenda</Button>}
            <Button {...((!ahead || toIssue) && { classes: 'govuk-button--secondary' })} href={`${at}/agenda`}>
              Build the agenda
            </Button>
          </>
        )}
        {may(visit, 'write down outcomes') && items.length > 0 && (
          <Button classes="govuk-button--secondary" href={`${at}/live`}>
            Write down what comes of it
          </Button>
        )}
        {items.length > 0 && <a href={`${at}/pack.pdf`}>Pack of the open part (PDF)</a>}
        {items.some(({ roomId }) => roomId !== null) && <a href={`${at}/room/pack.pdf`}>Your restricted pack (PDF)</a>}
      </div>
    </Section>
  )
}

/** The agenda with when it was issued and what changed since; in words when there is nothing yet. */
export async function agendaOf(
  visit: Visit,
  meeting: StandingMeeting,
  items: AgendaItem[],
  issues: Awaited<ReturnType<typeof issuesOf>>,
) {
  if (items.length === 0) return <Empty says="Nothing is on the agenda yet." />
  const last = issues.at(-1)
  const changes = sinceIssue(items, last ? await issuedItems(visit.db, last.id) : [])
  const papers = Map.groupBy(await papersOfMeeting(visit.db, meeting.id), ({ itemId }) => itemId)
  return (
    <>
      <p class="quiet">
        {last
          ? `Issued${last.number > 1 ? ` for the ${ordinal(last.number)} time` : ''} by ${last.byName}, ${momentInWords(last.at)}.${last.note ? ` ${last.note}.` : ''}${changes.size ? ' What changed since is said beside it.' : ''}`
          : 'A draft: it has not been issued.'}
      </p>
      <AgendaTable
        items={items}
        startsAt={meeting.startsAt}
        papers={new Map([...papers].map(([id, of]) => [id, of.length]))}
        changes={changes}
      />
    </>
  )
}

const ordinal = (number: number) => ['first', 'second', 'third', 'fourth', 'fifth'][number - 1] ?? `${number}th`
