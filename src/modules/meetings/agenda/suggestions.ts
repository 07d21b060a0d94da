import { addDays, inWords, type Day } from '#platform/calendar/day.ts'
import { lastDay, whenInWords } from '#platform/calendar/when.ts'
import { may, type Visit } from '#platform/visit.ts'
import { openActionsOfGroup } from '#modules/plans/index.ts'
import { openProposals } from '../backlog/store.ts'
import { outcomeKinds, type OutcomeKind } from '../outcomes/outcome.ts'
import type { StandingMeeting } from '../store.ts'
import { itemsOfTemplate, templateFor } from '../templates/store.ts'
import { endedBefore } from '../written-procedure/store.ts'
import type { Purpose } from './agenda-item.ts'
import { lastHeldBefore, meetingsAndDecisionsOf, reportsFor } from './due-store.ts'
import { itemsBecauseOf, itemsOf, itemsToCarry } from './item-store.ts'
import type { Suggestion, SuggestionSource } from './suggestion.ts'

/** Up to this many late or due actions are offered one by one; all of them are offered as one item. */
const mostActions = 10

const fromTemplate: SuggestionSource = async ({ db }, meeting) => {
  const template = await templateFor(db, meeting)
  if (!template) return []
  return (await itemsOfTemplate(db, template.id)).map((item) => ({
    key: `template-${item.id}`,
    origin: 'template',
    title: item.title,
    purpose: item.purpose as Purpose,
    minutes: item.minutes,
    presenter: item.presenter,
    why: `From the template ${template.name}`,
    at: null,
    usual: true,
  }))
}

const minutesToAgree: SuggestionSource = async ({ db }, meeting) => {
  const last = meeting.workingGroupId === null ? null : await lastHeldBefore(db, meeting.workingGroupId, dayOf(meeting))
  return last
    ? [
        {
          key: `minutes-${last.id}`,
          origin: 'minutes',
          title: `Minutes of ${last.title}`,
          purpose: 'decide',
          minutes: 5,
          why: `The minutes of the meeting of ${whenInWords(last.happenedNow)} are to be agreed`,
          at: `/meetings/${last.id}`,
          usual: true,
        },
      ]
    : []
}

const carriedOn: SuggestionSource = async ({ db }, meeting) =>
  meeting.workingGroupId === null
    ? []
    : (await itemsToCarry(db, meeting.workingGroupId))
        .filter((item) => item.meetingId !== meeting.id && item.title !== null)
        .map((item) => ({
          key: `carried-${item.id}`,
          origin: 'carried',
          title: item.title!,
          purpose: item.purpose as Purpose,
          minutes: item.minutes,
          about: item.about,
          presenter: item.presenterWords,
          presenterPostId: item.presenterPostId,
          presenterPersonId: item.presenterPersonId,
          presenterAgencyId: item.presenterAgencyId,
          why: `${outcomeKinds[item.outcome as OutcomeKind]}: ${item.meeting}`,
          at: `/agenda-items/${item.id}`,
          carriedFrom: item.id,
          room: item.roomId,
          usual: true,
        }))

const actionsDue: SuggestionSource = async (visit, meeting) => {
  if (meeting.workingGroupId === null || !may(visit, 'see actions')) return []
  const from = await meetingsAndDecisionsOf(visit.db, meeting.workingGroupId)
  const actions = await openActionsOfGroup(visit.db, meeting.workingGroupId, from, dayOf(meeting))
  if (actions.length === 0) return []
  const late = (due: string) => (lastDay(due) ?? '9999') < visit.today
  return [
    {
      key: 'actions',
      origin: 'action',
      title: 'Actions due and late',
      purpose: 'assure',
      minutes: 15,
      why: `${actions.length === 1 ? 'One open action' : `${actions.length} open actions`} of the group by ${inWords(dayOf(meeting))}`,
      at: null,
    },
    ...actions.slice(0, mostActions).map((action): Suggestion => ({
      key: `action-${action.id}`,
      origin: 'action',
      title: action.title.slice(0, 200),
      purpose: 'assure',
      minutes: 10,
      why: `The action ${late(action.due) ? 'is late, it was due' : 'is due'} ${whenInWords(action.due)}`,
      at: `/actions/${action.id}`,
      presenter: action.owner,
    })),
  ]
}

const reportsDue: SuggestionSource = async (visit, meeting) =>
  meeting.workingGroupId === null || !may(visit, 'see group reports')
    ? []
    : (await reportsFor(visit.db, meeting.workingGroupId, dayOf(meeting))).map((report) => ({
        key: `report-${report.id}`,
        origin: 'group report',
        title: `Report of ${report.group}, ${whenInWords(report.covers)}`,
        purpose: 'assure',
        minutes: 10,
        presenter: `Chair of ${report.group}`.slice(0, 200),
        why:
          report.status === 'happened' ? 'The report has come' : `The report is due ${whenInWords(report.happenedOn)}`,
        at: `/group-reports/${report.id}`,
      }))

const proposed: SuggestionSource = async ({ db }, meeting) =>
  meeting.workingGroupId === null
    ? []
    : (await openProposals(db, meeting.workingGroupId)).map((proposal) => ({
        key: `proposal-${proposal.id}`,
        origin: 'proposal',
        title: proposal.title,
        purpose: proposal.purpose as Purpose,
        minutes: 15,
        about: proposal.why,
        why: `Proposed by ${proposal.byName}${proposal.wantedBy ? `, wanted ${whenInWords(proposal.wantedBy)}` : ''}`,
        at: `/backlog/${proposal.id}`,
        proposalId: proposal.id,
      }))

/** What was decided in writing since the group's meeting before is reported to it; what was stopped for a meeting is decided there. */
const putInWriting: SuggestionSource = async (visit, meeting) =>
  meeting.workingGroupId === null || !may(visit, 'see written procedures')
    ? []
    : (await endedBefore(visit.db, meeting.workingGroupId, dayOf(meeting))).map(({ id, title, how, endedOn }) => ({
        key: `in-writing-${id}`,
        origin: 'decision',
        title: `${how === 'carried' ? 'Decided in writing' : 'Put in writing'}: ${title}`.slice(0, 200),
        purpose: how === 'carried' ? 'note' : 'decide',
        minutes: how === 'carried' ? 5 : 15,
        why:
          how === 'carried'
            ? `Decided in writing ${inWords(endedOn)}, to be reported here`
            : `A meeting was asked for ${inWords(endedOn)}`,
        at: `/written-procedures/${id}`,
        usual: true,
      }))

/** What may be due for a meeting, in the order it is offered. */
const sources: SuggestionSource[] = [
  fromTemplate,
  minutesToAgree,
  carriedOn,
  putInWriting,
  actionsDue,
  reportsDue,
  proposed,
]

/** What is due for a meeting and is not on its agenda yet, each with why it is offered; nothing that this visitor may not read. */
export async function suggestionsFor(visit: Visit, meeting: StandingMeeting): Promise<Suggestion[]> {
  const all: Suggestion[] = []
  for (const source of sources) all.push(...(await source(visit, meeting)))
  const addresses = all.flatMap(({ at }) => at ?? [])
  const there = new Set((await itemsBecauseOf(visit.db, addresses, meeting.id)).map(({ becauseAt }) => becauseAt))
  const titles = new Set((await itemsOf(visit.db, meeting.id)).map(({ title }) => title))
  return all.filter(({ at, title }) => (at === null ? !titles.has(title) : !there.has(at)))
}

/** The last day a meeting can be held; three months ahead where nobody knows. */
const dayOf = (meeting: StandingMeeting): Day =>
  lastDay(meeting.happenedNow) ?? addDays(meeting.knownOn ?? '2026-01-01', 92)
