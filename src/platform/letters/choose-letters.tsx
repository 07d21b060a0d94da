import { anyoneSignedIn } from '../abilities/abilities.ts'
import { choice, choices } from '../forms/fields.tsx'
import { record } from '../history/history.ts'
import type { Visit } from '../visit.ts'
import { task } from '../web/route.tsx'
import { oftenInWords, weekdaysToChoose, type Often } from './choice.ts'
import { chapterInWords, type HandedToLetters } from './handed.ts'
import { addChoice, choiceOf, rhythmNow } from './store.ts'

/** A person chooses how often they are written to and of what. The way out of the letters, too. */
export const chooseLetters = ({ chapters }: Pick<HandedToLetters, 'chapters'>) => {
  const kinds = Object.fromEntries(
    chapters
      .filter(({ deadlines, waiting }) => deadlines.length + waiting.length > 0)
      .map(({ name }) => [name, chapterInWords(name)]),
  )
  return task({
    path: '/you/letters',
    may: anyoneSignedIn,
    title: 'Your letters',
    above: () => [{ says: 'You', href: '/you' }],
    async find({ db, who }: Visit) {
      const { choice: chosen, version } = await choiceOf(db, who.accountId ?? 0)
      return { chosen, version, rhythm: (await rhythmNow(db)).rhythm }
    },
    fields: {
      often: choice('How often do you want a letter?', oftenInWords, {
        hint: 'If you choose never, nothing tells you by post what is due. It still stands on Home and on your list, and what stays late is still told to the lead of your organisation.',
      }),
      weekday: choice('If once a week, on which day?', weekdaysToChoose, {
        hint: 'Where that is a bank holiday, on the next working day',
      }),
      kinds: choices('What may be in it?', kinds, { hint: 'Untick what you do not want to hear of' }),
    },
    begin: ({ chosen }) => ({
      often: chosen.often,
      weekday: chosen.weekday,
      kinds: Object.keys(kinds).filter((kind) => !chosen.without.includes(kind)),
    }),
    before: ({ rhythm }) => (
      <>
        <p>
          A letter says what on your list is late, what is due soon and what waits on you: a title and a link for each,
          never a detail of a case. It comes from {rhythm.hour}:00
          {rhythm.workingDaysOnly ? ' on working days' : ''}, and only when there is something to say.
        </p>
        <p>
          <a href="/you/list">Your list as it stands now</a> · <a href="/you/letters/today">The letter of today</a>
        </p>
      </>
    ),
    async save(visit, { version }, { often, weekday, kinds: kept }) {
      const without = Object.keys(kinds).filter((kind) => !kept.includes(kind))
      await addChoice(
        visit.db,
        { accountId: visit.who.accountId ?? 0, often: often as Often, weekday, without, chosenAt: visit.now },
        version,
      )
      await record(visit, 'letters chosen', '/you/letters', { often, weekday, without })
      return '/you'
    },
  })
}
