import { numberIn } from '#platform/evidence/evidence.ts'
import type { Field } from '#platform/forms/field.ts'
import { choices } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { Checkboxes } from '#platform/ui/govuk/choices.tsx'
import { task } from '#platform/web/route.tsx'
import { answerProposal } from '../backlog/store.ts'
import { findMeeting, meetingsAhead, type StandingMeeting } from '../store.ts'
import { addItems } from './change-agenda-store.ts'
import type { Suggestion } from './suggestion.ts'
import { suggestionsFor } from './suggestions.ts'

type Subject = { meeting: StandingMeeting; offered: Suggestion[] }

/** Offers what is due for the meeting, each with why; one tick puts it on the agenda, several at once. */
export const addSuggestions = task({
  path: '/meetings/:meeting/agenda/suggestions',
  may: 'build agendas',
  title: 'Add what is due',
  button: 'Put the ticked on the agenda',
  examples: async (visit) => (await meetingsAhead(visit.db)).slice(0, 1).map(({ id }) => ({ meeting: String(id) })),
  above: ({ meeting }: Subject) => [
    { says: meeting.title, href: `/meetings/${meeting.id}` },
    { says: 'Agenda', href: `/meetings/${meeting.id}/agenda` },
  ],
  before: ({ offered }: Subject) => (
    <p>
      {offered.length
        ? 'What the template asks for, what was carried on, what is due, and what people proposed. What every such meeting has is ticked.'
        : 'Nothing is due that is not on the agenda already.'}
    </p>
  ),
  fields: async (_visit, { offered }: Subject) => ({ items: ticks('Which of these?', offered) }),
  async find(visit, params): Promise<Subject> {
    const meeting = await findMeeting(visit.db, numberIn(params.meeting))
    return { meeting, offered: await suggestionsFor(visit, meeting) }
  },
  begin: ({ offered }) => ({ items: offered.filter(({ usual }) => usual).map(({ key }) => key) }),

  async save(visit, { meeting, offered }, { items }) {
    const chosen = offered.filter(({ key }) => items.includes(key))
    const ids = await addItems(
      visit,
      meeting.id,
      chosen.map((each) => ({
        title: each.title,
        purpose: each.purpose,
        minutes: each.minutes,
        origin: each.origin,
        about: each.about ?? null,
        presenter: each.presenter ?? null,
        presenterPostId: each.presenterPostId ?? null,
        presenterPersonId: each.presenterPersonId ?? null,
        presenterAgencyId: each.presenterAgencyId ?? null,
        becauseSays: each.why,
        becauseAt: each.at,
        carriedFrom: each.carriedFrom ?? null,
        room: each.room ?? null,
      })),
    )
    for (const [place, { proposalId }] of chosen.entries())
      if (proposalId) {
        await answerProposal(visit, { proposalId, answer: 'accepted', itemId: ids[place]! })
        await record(visit, 'proposal taken up', `/backlog/${proposalId}`, { item: ids[place] })
      }
    await record(visit, 'items put on the agenda', `/meetings/${meeting.id}`, { items: ids })
    return `/meetings/${meeting.id}/agenda`
  },
})

/** Tick boxes, each with why it is offered beneath its name. */
const ticks = (question: string, offered: Suggestion[]): Field<string[]> => ({
  ...choices(question, Object.fromEntries(offered.map(({ key, title }) => [key, title]))),
  ask: (name, raw, says) =>
    offered.length === 0 ? null : (
      <Checkboxes
        idPrefix={name}
        name={name}
        values={raw.all(name)}
        errorMessage={says ? { content: says } : undefined}
        fieldset={{ legend: { content: question, classes: 'govuk-fieldset__legend--s' } }}
        items={offered.map(({ key, title, why, minutes }) => ({
          value: key,
          content: title,
          hint: { content: `${why}. ${minutes} minutes` },
        }))}
      />
    ),
})
