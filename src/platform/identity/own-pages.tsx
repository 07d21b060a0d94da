import { anyoneSignedIn } from '../abilities/abilities.ts'
import type { Ability } from '../module.ts'
import { page } from '../web/route.tsx'

/** A person's own page: what they are here, what they may do, and the way out of every device. */
export const ownPage = (abilities: Ability[]) =>
  page({
    path: '/you',
    may: anyoneSignedIn,
    async show(visit) {
      return {
        title: visit.who.name,
        body: (
          <>
            <p>
              In {visit.partnership.name} you are: {visit.who.roles.join(', ')}.
            </p>
            <h2>What you may do here</h2>
            <ul class="govuk-list govuk-list--bullet">
              {abilities
                .filter((ability) => visit.who.abilities.has(ability.name))
                .map((ability) => (
                  <li key={ability.name}>{ability.says}</li>
                ))}
            </ul>
            <p>
              <a href="/you/list">Your list</a>, <a href="/you/letters">your letters</a>
            </p>
            <p>
              <a href="/you/password">Change your password</a>,{' '}
              <a href="/you/partnerships">other partnerships of yours</a>
            </p>
            <h2>Signed in elsewhere?</h2>
            <form method="post" action="/sign-out-everywhere">
              <p>This ends every session of yours, on this and every other device.</p>
              <button class="govuk-button govuk-button--secondary" type="submit">
                Sign out everywhere
              </button>
            </form>
          </>
        ),
      }
    },
  })

/** Who sees what: every ability, the roles that have it, in words. */
export const whoSeesWhat = (abilities: Ability[]) =>
  page({
    path: '/who-sees-what',
    may: anyoneSignedIn,
    async show() {
      return {
        title: 'Who sees what',
        body: (
          <>
            <p>
              Nobody sees another partnership. Inside this one, a role sees and does what is listed here and nothing
              else. What is in a closed room is open only to the people named in it, whatever their role. What is one
              agency’s own is seen by those who act for it, by somebody lent a key to it for some days, and by the roles
              of a line that says so.
            </p>
            <table class="table stack">
              <caption class="govuk-visually-hidden">What each role may do</caption>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Who</th>
                </tr>
              </thead>
              <tbody>
                {abilities.map((ability) => (
                  <tr key={ability.name}>
                    <td>{inWords(ability)}</td>
                    <td>{ability.roles.join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        ),
      }
    },
  })

/** An ability in words, and whether it opens what is every agency's own. */
export const inWords = ({ says, opensEveryAgency }: Ability): string =>
  opensEveryAgency ? `${says}. Opens what is any agency’s own` : says
