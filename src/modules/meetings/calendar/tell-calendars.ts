import { inWordsWithWeekday, isDay } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { writeLetters } from '#platform/mail/mail.ts'
import type { Visit } from '#platform/visit.ts'
import { eventOf, sequenceOf, struckOut } from './event.ts'
import { meetingsToTell, type Told } from './feed-store.ts'
import { whomToTell, type ToTell } from './invitation.ts'
import { addInvitations, lastTold, wishesOf } from './invitation-store.ts'
import { seatedOn } from './seats-store.ts'

/**
 * Tells the calendars of the members what became of these meetings: an invitation where one was called, the same event changed where
 * it was moved, struck out where it was called off. Whoever chose not to get invitations gets none. It may be asked again at any
 * time: nobody is told the same twice.
 */
export async function tellCalendars(
  visit: Pick<Visit, 'db' | 'now' | 'today' | 'partnership'>,
  meetingIds: readonly number[],
): Promise<void> {
  const meetings = (await meetingsToTell(visit.db, meetingIds)).filter(({ workingGroupId }) => workingGroupId !== null)
  if (meetings.length === 0) return
  const groups = [...new Set(meetings.map(({ workingGroupId }) => workingGroupId!))]
  const members = Map.groupBy(await seatedOn(visit.db, groups, visit.today), ({ groupId }) => groupId)
  const told = Map.groupBy(
    await lastTold(
      visit.db,
      meetings.map(({ id }) => id),
    ),
    ({ meetingId }) => meetingId,
  )
  const tellings = meetings.flatMap((meeting) =>
    whomToTell(
      meeting,
      (members.get(meeting.workingGroupId!) ?? []).map(({ accountId }) => accountId),
      told.get(meeting.id) ?? [],
      visit.today,
    ).map((telling) => ({ ...telling, meeting, again: (told.get(meeting.id) ?? []).length > 0 })),
  )
  const wishes = await wishesOf(visit.db, [...new Set(tellings.map(({ accountId }) => accountId))])
  const wanted = tellings.filter(({ accountId }) => wishes.get(accountId) !== false)
  await addInvitations(
    visit.db,
    wanted.map(({ accountId, how, meeting }) => ({
      meetingId: meeting.id,
      accountId,
      how,
      sequence: sequenceOf(meeting),
      sentAt: visit.now,
    })),
  )
  await writeLetters(
    visit,
    wanted.map((telling) => letterOf(telling, visit.partnership.slug)),
  )
}

/** The letter says in words what the event says to a calendar, and leads to where one answers. */
function letterOf({ accountId, how, meeting, again }: ToTell & { meeting: Told; again: boolean }, slug: string) {
  const off = how === 'cancel'
  const event = off ? struckOut(meeting, slug) : eventOf(meeting, slug)
  const when = event && !off ? `${inWordsWithWeekday(event.day)}${timeOf(meeting)}` : whenInWords(meeting.happenedNow)
  const what = off
    ? `${meeting.title} is not to be held as it stood in your calendar${isDay(meeting.happenedNow) || meeting.statusNow !== 'planned' ? '' : `; it is now planned for ${whenInWords(meeting.happenedNow)}`}.`
    : `${meeting.title} is to be held on ${when}${meeting.place ? `, ${meeting.place}` : ''}. Say whether you are coming, or who comes in your place.`
  const subject = off ? 'Called off' : again ? 'Changed' : 'Invitation'
  return {
    toAccount: accountId,
    subject: `${subject}: ${meeting.title}`,
    body: what,
    about: off ? `/meetings/${meeting.id}` : `/meetings/${meeting.id}/reply`,
    event,
  }
}

const timeOf = ({ startsAt, endsAt }: Told) => (startsAt ? `, ${startsAt}${endsAt ? ` to ${endsAt}` : ''}` : '')
