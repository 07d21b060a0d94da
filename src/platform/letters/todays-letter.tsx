import { anyoneSignedIn } from '../abilities/abilities.ts'
import { inWordsWithWeekday } from '../calendar/day.ts'
import { record } from '../history/history.ts'
import { doLater } from '../jobs/jobs.ts'
import type { Visit } from '../visit.ts'
import { Button } from '../ui/govuk/buttons.tsx'
import { page, task } from '../web/route.tsx'
import { ownList } from './compose.ts'
import type { HandedToLetters } from './handed.ts'
import { LetterWords } from '../mail/letter-words.tsx'
import { letterOfDay } from './post-store.ts'
import { addLetters, readersOn } from './store.ts'
import { asRows } from './write-letters.ts'

const above = [
  { says: 'You', href: '/you' },
  { says: 'Your letters', href: '/you/letters' },
]

/** Shows the visitor the letter they had today, or will have; from there it can be sent now. */
export const showTodaysLetter = (handed: HandedToLetters) =>
  page({
    path: '/you/letters/today',
    may: anyoneSignedIn,
    async show(visit) {
      const day = inWordsWithWeekday(visit.today)
      const had = await letterOfDay(visit.db, visit.who.accountId ?? 0, visit.today)
      const { letter, choice } = await ownList(visit, handed)
      return {
        title: 'Your letter of today',
        above,
        body: had ? (
          <>
            <p>You have had your letter of {day}. It said:</p>
            <Sheet subject={had.subject} body={had.body} />
          </>
        ) : letter ? (
          <>
            <p>This is what your letter of {day} says, as you chose.</p>
            <Sheet subject={letter.subject} body={letter.body} />
            <Button href="/you/letters/today/send">Send it to me now</Button>
          </>
        ) : (
          <p class="empty">
            {choice.often === 'none'
              ? 'You chose to get no letters. Your list still stands as it is.'
              : 'Nothing on your list is at one of its steps today, so no letter is written.'}{' '}
            <a href="/you/list">Your whole list</a>
          </p>
        ),
      }
    },
  })

/** Sends the visitor their letter of today now; the morning then sends no second one. */
export const sendTodaysLetter = (handed: HandedToLetters) =>
  task({
    path: '/you/letters/today/send',
    may: anyoneSignedIn,
    title: 'Send me today’s letter now',
    above: () => [...above, { says: 'Today', href: '/you/letters/today' }],
    fields: {},
    async find(visit: Visit) {
      const had = await letterOfDay(visit.db, visit.who.accountId ?? 0, visit.today)
      return { had: had !== undefined, ...(await ownList(visit, handed)) }
    },
    before: () => (
      <p>It goes to the address you sign in with. You get one letter a day, so none follows in the morning.</p>
    ),
    button: 'Send it to me now',
    check: (_answers, { had, letter }) =>
      had
        ? [{ field: 'main', says: 'You have had this letter today' }]
        : letter
          ? []
          : [{ field: 'main', says: 'There is nothing to send today' }],
    async save(visit, { letter, choice }) {
      const readers = await readersOn(visit.db, visit.today, handed.abilities())
      const reader = readers.find(({ accountId }) => accountId === visit.who.accountId)!
      await addLetters(visit.db, [asRows({ reader, choice, letter: letter! }, visit.today, visit.now)])
      await record(visit, 'letter of today asked for', '/you/letters/today')
      await doLater(visit.db, 'send letters', { partnershipId: visit.partnership.id })
      return '/you/letters/today'
    },
  })

const Sheet = ({ subject, body }: { subject: string; body: string }) => (
  <section class="sheet sheet--plain">
    <h2>{subject}</h2>
    <LetterWords body={body} />
  </section>
)
