import type { ComponentChildren } from 'preact'
import { Button } from '../ui/govuk/buttons.tsx'
import type { Shown } from './route.tsx'

/** A page that is the answer to a form itself: it stands at no address of its own, so nothing of it is kept by a history, a log or a bookmark. */
export type ShownOnce = Shown & { once: true }

type Once = {
  title: string
  above?: Shown['above']
  /** What is shown this once, such as a code or an address. */
  secret: string
  /** It is an address that one can go to. */
  isAddress?: boolean
  /** Above it: what it is for and whom to give it. */
  before: ComponentChildren
  /** Below it. */
  after?: ComponentChildren
  /** Where to go on to. */
  next: { says: string; href: string }
}

/**
 * Shows what is kept nowhere, such as a receiving code, to whoever just made it, and to nobody again. A task's `save` answers with it; every
 * secret that a page shows goes this one way. Its `find` should have a `version` that grows with each one made: then a page that is loaded
 * again makes no other.
 */
export const shownOnce = ({ title, above, secret, isAddress, before, after, next }: Once): ShownOnce => ({
  once: true,
  title,
  ...(above && { above }),
  body: (
    <div class="form">
      {before}
      <p class="as-written" data-shown-once>
        {isAddress ? <a href={secret}>{secret}</a> : <b>{secret}</b>}
      </p>
      <p>Copy it now. It is kept nowhere and is not shown again; you can make another at any time.</p>
      {after}
      <Button href={next.href}>{next.says}</Button>
    </div>
  ),
})
