import { anyoneSignedIn } from '../abilities/abilities.ts'
import { momentInWords } from '../calendar/moment.ts'
import { LetterWords } from './letter-words.tsx'
import { may } from '../visit.ts'
import { page } from '../web/route.tsx'

/**
 * In the sample no letter leaves: each lies here, for whom it was written to. Those to somebody who has no account yet lie with whoever has the
 * ability to invite them. Newest first, at most a hundred.
 */
export const mailboxPage = (invites: string) =>
  page({
    path: '/mailbox',
    may: anyoneSignedIn,
    async show(visit) {
      const letters = await visit.db
        .selectFrom('mail.letter')
        .selectAll()
        .where((row) =>
          may(visit, invites)
            ? row.or([row('toAccount', '=', visit.who.accountId ?? 0), row('toAccount', 'is', null)])
            : row('toAccount', '=', visit.who.accountId ?? 0),
        )
        .orderBy('id', 'desc')
        .limit(100)
        .execute()
      return {
        title: 'Mailbox',
        body:
          letters.length === 0 ? (
            <p class="empty">No letter has been written to you. In this sample letters are kept here and never sent.</p>
          ) : (
            <ol class="letters">
              {letters.map((letter) => (
                <li key={letter.id} class="sheet">
                  <h2>{letter.subject}</h2>
                  <p class="quiet">
                    To {letter.toAddress}, {momentInWords(letter.writtenAt)}
                  </p>
                  <LetterWords body={letter.body} />
                  <p>
                    <a href={letter.about}>Open what it is about</a>
                  </p>
                </li>
              ))}
            </ol>
          ),
      }
    },
  })
