import { momentInWords } from '#platform/calendar/moment.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Select, Textarea } from '#platform/ui/govuk/text-inputs.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { closedTitle, purposes, runningTimes, type Purpose } from '../agenda/agenda-item.ts'
import { itemsOf, type AgendaItem } from '../agenda/item-store.ts'
import { agendaExamples } from '../agenda/show-agenda.tsx'
import { findMeeting } from '../store.ts'
import { outcomeKinds, type OutcomeKind } from './outcome.ts'
import { notesOfMeeting } from './store.ts'

type Note = Awaited<ReturnType<typeof notesOfMeeting>>[number]

/** One page for the day: each item with its time, its notes so far, and forms to write down what comes of it. What others wrote is there at each reload. */
export const liveMeeting = page({
  path: '/meetings/:meeting/live',
  may: 'write down outcomes',
  examples: agendaExamples,

  async show(visit, params) {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    const items = await itemsOf(visit.db, meeting.id)
    const notes = Map.groupBy(await notesOfMeeting(visit.db, meeting.id), ({ itemId }) => itemId)
    const times = runningTimes(items, meeting.startsAt)
    const open = items.filter(({ outcome, title }) => outcome === null && title !== null)
    const left = open.length
    return {
      title: `${meeting.title}: as it goes on`,
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: meeting.title, href: `/meetings/${meeting.id}` },
      ],
      body: (
        <>
          <p>
            {left === 0
              ? 'Every item is written down.'
              : `${left} of ${items.length} items are still to be written down.`}{' '}
            Others may write at the same time: notes are added one beneath the other, and whoever words an outcome
            second is shown the first.
          </p>
          <ul class="ways">
            <li>
              <a href={`/meetings/${meeting.id}/live`}>Show what others wrote</a>
            </li>
          </ul>
          {items.length === 0 && <Empty says="Nothing is on the agenda of this meeting." />}
          {items.map((item, at) => (
            <Section
              key={item.id}
              id={`item-${item.id}`}
              title={`${at + 1}. ${item.title ?? closedTitle}`}
              quiet={[times[at], `${item.minutes} minutes`].filter(Boolean).join(', ')}
            >
              {item.title === null ? (
                <Status is="lock" says="You hold no key to this item" />
              ) : (
                <Taking visit={visit} item={item} notes={notes.get(item.id) ?? []} isNext={item === open[0]} />
              )}
            </Section>
          ))}
        </>
      ),
    }
  },
})

type TakingShown = { visit: Visit; item: AgendaItem; notes: Note[]; isNext: boolean }

/** An item with what is written down of it so far, and the forms to go on; those of the next item that nothing came of yet stand open. */
const Taking = ({ visit, item, notes, isNext }: TakingShown) => (
  <>
    <p class="quiet">
      {purposes[item.purpose as Purpose]}. Presented by {item.presents ?? 'nobody named'}.
    </p>
    {notes.length > 0 && (
      <ul class="bullets">
        {notes.map((note) => (
          <li key={note.id}>
            {note.says}{' '}
            <span class="quiet">
              {note.byName}, {momentInWords(note.at)}
            </span>
          </li>
        ))}
      </ul>
    )}
    {item.outcome && (
      <>
        <p>
          <strong>{outcomeKinds[item.outcome as OutcomeKind]}</strong>{' '}
          <span class="quiet">
            {item.outcomeBy}, {momentInWords(item.outcomeAt!)}
          </span>
        </p>
        {item.outcomeSays && <Prose text={item.outcomeSays} />}
      </>
    )}
    <details class="govuk-details" open={isNext}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{item.outcome ? 'Add to it or word it anew' : 'Write it down'}</span>
      </summary>
      <div class="govuk-details__text">
        <form method="post" action={`/agenda-items/${item.id}/note`} novalidate>
          <Textarea
            id={`note-${item.id}`}
            name="note"
            rows={2}
            label={{ content: `A note on item ${item.title}`, classes: 'govuk-label--s' }}
          />
          <Button classes="govuk-button--secondary">Add the note</Button>
        </form>
        <form method="post" action={`/agenda-items/${item.id}/outcome`} novalidate data-guard>
          <input type="hidden" name="version" value={item.outcomeVersion} />
          <Select
            id={`kind-${item.id}`}
            name="kind"
            label={{ content: 'What came of it?', classes: 'govuk-label--s' }}
            value={item.outcome ?? ''}
            items={[
              { value: '', content: 'Choose one' },
              ...Object.entries(outcomeKinds).map(([value, content]) => ({ value, content })),
            ]}
          />
          <Textarea
            id={`says-${item.id}`}
            name="says"
            rows={3}
            value={item.outcomeSays ?? ''}
            label={{ content: 'In which words?', classes: 'govuk-label--s' }}
          />
          <Button classes="govuk-button--secondary">Save what came of it</Button>
        </form>
        <ul class="ways">
          {may(visit, 'record decisions') && item.roomId === null && (
            <li>
              <a href={`/agenda-items/${item.id}/decide`}>Record a decision, and how each partner stood</a>
            </li>
          )}
          {may(visit, 'raise actions') && (
            <li>
              <a href={`/agenda-items/${item.id}/outcome`}>Raise an action with it</a>
            </li>
          )}
        </ul>
      </div>
    </details>
  </>
)
