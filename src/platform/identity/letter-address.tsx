import type { Shown } from '../web/route.tsx'

/** What an address from a letter shows once it opens nothing, whatever the reason: nobody learns whether there ever was one. */
export const deadAddress: Shown = {
  title: 'This address opens nothing',
  body: (
    <>
      <p>
        An address in a letter opens for some days, and an invitation opens once. It may have been used, sent afresh or
        ended.
      </p>
      <p>
        If you have chosen a password, <a href="/sign-in">sign in</a>. If not, ask whoever had it written to you to send
        it again.
      </p>
    </>
  ),
}

/** What it shows to whoever tried too many. */
export const waitALittle: Shown = {
  title: 'Wait a little',
  body: <p>Too many attempts. Wait fifteen minutes, then try again.</p>,
}
