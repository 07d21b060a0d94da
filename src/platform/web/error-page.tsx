import { randomBytes } from 'node:crypto'
import { ChangedMeanwhile, NotAllowed, NotFound } from '../problem.ts'
import type { Shown } from './route.tsx'

/** How a visit ended badly: the page to show, its status, and for a fault the reference that stands in the log. */
export type Ending = { status: 403 | 404 | 409 | 413 | 500; page: Shown }

/** The only place where an error becomes a page. `signedIn` decides only whether signing in could help. */
export function endingOf(error: unknown, signedIn: boolean, log: (line: string) => void): Ending {
  if (error instanceof NotFound) return { status: 404, page: notFound(signedIn) }
  if (error instanceof NotAllowed)
    return {
      status: 403,
      page: {
        title: 'You cannot do this',
        body: (
          <>
            <p>To {error.ability} is not one of the things your role may do here.</p>
            <p>
              If your work needs it, ask the partnership’s business unit to change what you may do.{' '}
              <a href="/">Go to Home</a>
            </p>
          </>
        ),
      },
    }
  if (error instanceof ChangedMeanwhile)
    return {
      status: 409,
      page: {
        title: 'Somebody changed this meanwhile',
        body: <p>Go back, open it again, and make your change on what is there now.</p>,
      },
    }
  const reference = randomBytes(4).toString('hex').toUpperCase()
  log(`fault ${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return {
    status: 500,
    page: {
      title: 'Sorry, something went wrong',
      body: (
        <>
          <p>Nothing you did was half saved: it was saved whole, or not at all.</p>
          <p>
            Try again in a moment. If it happens again, tell the people who run this service the reference{' '}
            <strong>{reference}</strong>.
          </p>
        </>
      ),
    },
  }
}

const notFound = (signedIn: boolean): Shown => ({
  title: 'There is nothing here for you to open',
  body: (
    <>
      <p>The address may be wrong, the thing may be gone, or it may not be yours to open.</p>
      {signedIn ? (
        <p>
          <a href="/">Go to Home</a>
        </p>
      ) : (
        <p>
          If you work with the partnership, <a href="/sign-in">sign in</a> and open the address again.
        </p>
      )}
    </>
  ),
})
