import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { day, pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import type { Problem } from '#platform/problem.ts'
import { giveKey, keysOf } from '#platform/rooms/rooms.ts'
import { task } from '#platform/web/route.tsx'
import { addressOf, type Review } from '../review.ts'
import { findReview, reviewsToPick } from '../store.ts'
import { accountsToPick, roomOf } from './store.ts'

type Subject = { review: Review; keys: Awaited<ReturnType<typeof keysOf>> }

/**
 * The business manager lets one person into the case room of a review, from a day until a day. Giving keys does not let the giver in.
 * That a key was given stands in the history of the review for everyone who sees it; whose it is, only in the room.
 */
export const giveRoomKey = task({
  path: '/reviews/:review/room/give-key',
  may: 'give keys to case rooms',
  forSome: true,
  examples: async (visit) => (await reviewsToPick(visit.db)).slice(0, 1).map(({ id }) => ({ review: String(id) })),
  title: ({ review }: Subject) => `Give a key to the case room of ${review.reference}`,
  above: ({ review }: Subject) => [
    { says: 'Reviews', href: '/reviews' },
    { says: review.reference, href: addressOf(review) },
  ],
  before: ({ keys }: Subject) =>
    keys.length === 0 ? (
      <p>Nobody holds a key yet.</p>
    ) : (
      <>
        <p>Keys given so far:</p>
        <ul>
          {keys.map((key) => (
            <li key={`${key.name} ${key.fromOn}`}>
              {key.name}, from {inWords(key.fromOn)}
              {key.untilOn ? ` until ${inWords(key.untilOn)}` : ' until further notice'}
            </li>
          ))}
        </ul>
      </>
    ),

  fields: async (visit) => ({
    accountId: pick('Who is let in?', await accountsToPick(visit.db)),
    fromOn: day('From which day?'),
    untilOn: day('Until which day?', { hint: 'The last day on which the room opens to them' }),
  }),
  async find(visit, params): Promise<Subject> {
    const { steps: _, proceedings: __, ...review } = await findReview(visit.db, numberIn(params.review))
    return { review, keys: review.room === null ? [] : await keysOf(visit.db, review.room) }
  },

  check: ({ fromOn, untilOn }, _, visit): Problem[] =>
    untilOn < fromOn
      ? [{ field: 'untilOn', says: 'The last day cannot come before the first' }]
      : untilOn < visit.today
        ? [{ field: 'untilOn', says: 'This day has passed: the key would open nothing' }]
        : [],

  async save(visit, { review }, answers) {
    const at = addressOf(review)
    const room = await roomOf(visit.db, review)
    await giveKey(visit.db, room, answers.accountId, answers.fromOn, answers.untilOn)
    await record(visit, 'key to the case room given', at)
    await record(visit, 'key to the case room given', `${at}/room`, answers, { room })
    return at
  },
})
