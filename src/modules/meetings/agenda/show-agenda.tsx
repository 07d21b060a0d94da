import { numberIn } from '#platform/evidence/evidence.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { cameLateOrMissing } from '../papers/paper.ts'
import { PaperTable } from '../papers/paper-table.tsx'
import { papersOfMeeting } from '../papers/store.ts'
import { findMeeting, meetingsAhead } from '../store.ts'
import { minutesBetween } from './agenda-item.ts'
import { agendaOf } from './agenda-section.tsx'
import { issuesOf, itemsOf, itemsTakenOff, someItems } from './item-store.ts'

/** Meetings that have an agenda, for the lists of pages. */
export const agendaExamples = async (visit: Visit) => {
  const withItems = (await someItems(visit.db)).map(({ meetingId }) => ({ meeting: String(meetingId) }))
  return withItems.length
    ? withItems.slice(0, 1)
    : (await meetingsAhead(visit.db)).slice(0, 1).map(({ id }) => ({ meeting: String(id) }))
}

/** Where an agenda is built: its items, what its minutes come to, its papers and who still owes one. */
export const showAgenda = page({
  path: '/meetings/:meeting/agenda',
  may: 'see meetings',
  examples: agendaExamples,

  async show(visit, params) {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    const at = `/meetings/${meeting.id}`
    const items = await itemsOf(visit.db, meeting.id)
    const papers = await papersOfMeeting(visit.db, meeting.id)
    const off = await itemsTakenOff(visit.db, meeting.id)
    const late = papers.filter((paper) => cameLateOrMissing(paper, visit.today)).length
    const build = may(visit, 'build agendas')
    return {
      title: `Agenda of ${meeting.title}`,
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: meeting.title, href: at },
      ],
      body: (
        <>
          {items.length > 0 && <p>{lengthInWords(items, minutesBetween(meeting.startsAt, meeting.endsAt))}</p>}
          {build && (
            <div class="govuk-button-group">
              <Button href={`${at}/agenda/suggestions`}>Add what is due</Button>
              <Button classes="govuk-button--secondary" href={`${at}/agenda/add`}>
                Write in an item
              </Button>
              {items.length > 1 && (
                <Button classes="govuk-button--secondary" href={`${at}/agenda/order`}>
                  Change the order
                </Button>
              )}
              {items.length > 0 && (
                <Button classes="govuk-button--secondary" href={`${at}/agenda/issue`}>
                  Issue the agenda
                </Button>
              )}
            </div>
          )}
          {await agendaOf(visit, meeting, items, items.length === 0 ? [] : await issuesOf(visit.db, meeting.id))}
          <Section
            title="Papers"
            id="papers"
            quiet={late ? `${papers.length}, ${late} of them late` : `${papers.length}`}
          >
            <PaperTable papers={papers} today={visit.today} empty="No paper has been asked for." />
          </Section>
          {off.length > 0 && (
            <Section title="Taken off the agenda" id="off">
              <ul>
                {off.map((item) => (
                  <li key={item.id}>
                    <a href={`/agenda-items/${item.id}`}>{item.title}</a>: {item.why}{' '}
                    <span class="quiet">{item.byName}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      ),
    }
  },
})

/** 'The items come to 120 minutes; the meeting has 150.' */
function lengthInWords(items: { minutes: number }[], has: number | null): string {
  const come = items.reduce((sum, { minutes }) => sum + minutes, 0)
  if (has === null) return `The items come to ${come} minutes. How long the meeting lasts is not set.`
  if (come > has) return `The items come to ${come} minutes, ${come - has} more than the ${has} the meeting has.`
  return `The items come to ${come} minutes; the meeting has ${has}.`
}
