import { addDays, addMonths } from '#platform/calendar/day.ts'
import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { raiseAction } from '#modules/plans/index.ts'
import { addDecisions, addStances, addSuperseding } from './decisions/store.ts'
import { supersedingSays } from './decisions/supersede-decision.tsx'
import { once } from './northport-decided-once.ts'
import { partners, type MeetingTold } from './northport-meetings.ts'

/** A decision of Northport, before it is given a meeting and a date. */
export type DecisionTold = {
  title: string
  says: string
  reasons?: string
  alternatives?: string
  statutory?: true
  /** How partners stood who did not agree, by the key of their agency, with their words. */
  dissent?: Record<string, ['differed' | 'abstained', string]>
  status?: 'missed'
  audience?: 'partnership'
  /** What is to be done because of it, and in how many weeks. */
  action?: [title: string, weeks: number]
}

/** What Northport decided at the meetings it held, and how each partner stood. */
export async function tellDecisions({ visit, today, find, keep }: Telling, held: MeetingTold[]): Promise<void> {
  const boards = held.filter((meeting) => meeting.key === 'group/board')
  const years = [addMonths(today, -18), addMonths(today, -6)].map(
    (day) => `${day.slice(0, 4)}/${String((Number(day.slice(2, 4)) + 1) % 100).padStart(2, '0')}`,
  )
  const all = spread([...yearly(years[0]!), ...once.slice(0, 20), ...yearly(years[1]!), ...once.slice(20)], boards)
  for (const [group, decision] of byGroups) {
    const own = held.filter((meeting) => meeting.key === `group/${group}`)
    const meeting = own[own.length - 1 - (decision.title.length % Math.max(own.length, 1))]
    if (meeting) all.push({ decision, meeting })
  }
  const ids = await addDecisions(
    visit.db,
    all.map(({ decision: { title, says, reasons, alternatives, statutory, status, audience }, meeting }) => ({
      meetingId: meeting.id,
      workingGroupId: find(meeting.key),
      decidedBy: meeting.body,
      title,
      says,
      reasons: reasons ?? null,
      alternatives: alternatives ?? null,
      statutory: statutory ?? false,
      status: status ?? 'happened',
      audience: audience ?? 'public',
      happenedOn: meeting.on,
      knownOn: meeting.on,
    })),
  )
  await addStances(
    visit.db,
    all.flatMap(({ decision, meeting }, place) =>
      (meeting.key === 'group/board' ? stancesOf(decision) : []).map(({ partner, how, why }) => ({
        decisionId: ids[place]!,
        agencyId: find(`agency/${partner}`),
        how,
        why,
      })),
    ),
  )
  const idOf = (title: string) => ids[all.findIndex(({ decision }) => decision.title === title)]!
  for (const [key, title] of Object.entries(kept)) keep(`decision/${key}`, idOf(title))
  const [earlier, later] = replacement
  const laterMeeting = all.find(({ decision }) => decision.title === later)!.meeting
  await addSuperseding(visit.db, {
    decisionId: idOf(earlier),
    byDecisionId: idOf(later),
    says: supersedingSays(earlier, later),
    happenedOn: laterMeeting.on,
    status: 'happened',
    knownOn: laterMeeting.on,
  })
  for (const [place, { decision, meeting }] of all.entries())
    await record(visit, 'decision recorded', `/decisions/${ids[place]}`, { title: decision.title, on: meeting.on })
  for (const [place, { decision, meeting }] of all.entries())
    if (decision.action)
      await raiseAction(visit, {
        title: decision.action[0],
        ownerPostId: find('post/manager'),
        due: addDays(meeting.on, decision.action[1] * 7),
        raisedOn: meeting.on,
        knownOn: meeting.on,
        becauseSays: decision.title,
        becauseAt: `/decisions/${ids[place]}`,
      })
}

/** How the three partners stood: agreed, unless they said otherwise. */
const stancesOf = ({ dissent }: DecisionTold) =>
  partners.map((partner) => ({
    partner,
    how: dissent?.[partner]?.[0] ?? ('agreed' as const),
    why: dissent?.[partner]?.[1] ?? null,
  }))

/** The decisions one after another over the meetings, about as many at each. */
const spread = (decisions: DecisionTold[], over: MeetingTold[]) =>
  decisions.map((decision, place) => ({
    decision,
    meeting: over[Math.floor((place * over.length) / decisions.length)]!,
  }))

/** Every year the board decides these again. */
const yearly = (year: string): DecisionTold[] => [
  {
    title: `Business plan for ${year}`,
    says: `The business plan for ${year} was agreed by the board`,
    statutory: true,
    reasons: 'Fewer priorities, each with a measure, so that the board can see whether it made a difference.',
    alternatives:
      'Carrying the last plan over was weighed: half of its actions had been done and the rest no longer fitted.',
  },
  {
    title: `Budget and shares for ${year}`,
    says: `The budget of the partnership for ${year}, with the share of each partner, was agreed by the board`,
    statutory: true,
    reasons: 'All three partners pay; the size of each share follows from what was paid and given in kind last year.',
  },
  {
    title: `Yearly report for ${year}`,
    says: `The yearly report for ${year} was approved for publication by the three partners`,
    statutory: true,
    reasons: 'It says what was done, what was not, and rests on records that can be opened.',
  },
  {
    title: `Training offer for ${year}`,
    says: `The training offer for ${year} was approved by the board`,
    reasons: 'Places follow what reviews and audits found.',
    action: [`Publish the training offer for ${year}`, 6],
  },
]

/** What the groups decided, by the number of the group. */
const byGroups: [group: number, decision: DecisionTold][] = [
  [
    1,
    {
      title: 'Briefings of seven minutes',
      says: 'Briefings of seven minutes after each review were adopted by the learning from practice reviews group',
    },
  ],
  [
    1,
    {
      title: 'Who reads the draft',
      says: 'That practitioners read the draft of a review first was agreed by the learning from practice reviews group',
    },
  ],
  [
    2,
    {
      title: 'Themes of the audits',
      says: 'The themes of the audits for the year were agreed by the quality assurance and performance group',
    },
  ],
  [
    2,
    {
      title: 'A scorecard of twelve measures',
      says: 'A scorecard of twelve measures was adopted by the quality assurance and performance group',
    },
  ],
  [
    3,
    {
      title: 'A day for designated leads',
      says: 'A yearly day for designated safeguarding leads was agreed by the education safeguarding group',
    },
  ],
  [
    3,
    {
      title: 'Children missing education',
      says: 'One list of children missing education, looked at monthly, was agreed by the education safeguarding group',
    },
  ],
  [
    4,
    {
      title: 'Return conversations within three days',
      says: 'Return conversations within three days were agreed by the exploitation and missing children group',
    },
  ],
  [
    5,
    {
      title: 'Training online and in the room',
      says: 'That half of the places are in the room was agreed by the learning and development group',
    },
  ],
]

/** One board decision that another replaced, by their titles. */
const replacement = ['Charging for places not used', 'No charge for places given up by noon the day before'] as const

/** Decisions that later parts of the story speak of, by the name they are kept under. */
const kept = {
  ladder: 'Resolving professional disagreement',
  paused: 'Exploitation group paused',
  established: 'Exploitation group established again',
  hours: 'Front door open until eight',
  disposals: 'Out-of-court disposals seen by the group',
  consent: 'One consent form for early help',
  sharing: 'Information sharing agreement',
}
