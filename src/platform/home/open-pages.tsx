import type { Hono } from 'hono'
import type { ComponentChildren } from 'preact'
import { html, type Outside } from '../web/serve.tsx'

/** Pages that anybody may read, signed in or not: accessibility and help. */
export function mountOpenPages(app: Hono, outside: Outside): void {
  const open = (path: string, title: string, body: ComponentChildren) =>
    app.get(path, (c) => html(c, outside.frame({ title, body }, null, path)))
  open('/accessibility', 'Accessibility', accessibility)
  open('/help', 'Help', help)
}

const accessibility = (
  <div class="form">
    <p>
      These pages are made to work by keyboard, with a screen reader, at 400% zoom, on a phone and without JavaScript,
      and aim at level AA of the Web Content Accessibility Guidelines 2.2.
    </p>
    <p>
      Every page is checked by a program in a real browser before it is released. A program finds only part of what
      people meet: screen readers, voice control and printed pages are still to be tried by people who use them, and
      that has not been done yet.
    </p>
    <p>Documents come as a page first, then as a Word file and as a PDF tagged for assistive technology.</p>
    <p>
      If something does not work for you, tell the partnership’s business unit. Say which page it was and what you were
      trying to do.
    </p>
  </div>
)

const help = (
  <div class="form">
    <h2>The mark of the thread</h2>
    <p>
      Wherever you see the small gold loop it opens the record behind the words: who decided, when, and what was
      counted. Beside every date that is watched stands “Why this date?”.
    </p>
    <h2>Where do I begin?</h2>
    <p>
      Home says what is late, what is next and what waits on you. If nothing waits on you, there is nothing you have to
      do.
    </p>
    <h2>What if I make a mistake?</h2>
    <p>
      Record what is right. What was recorded before stays in sight with its date, and the history says who changed what
      and when. Nothing you type is lost when a page finds a problem.
    </p>
    <h2>What is late?</h2>
    <p>
      Something is late from the day after the last day its date could have meant: an action due in March is late on 1
      April. Passing a date is a fact with a reason; it never locks anything.
    </p>
    <h2>Who can see what I write?</h2>
    <p>
      After you sign in, “Who sees what” at the foot of every page lists it. Never write the name of a child, or
      anything by which a child could be recognised.
    </p>
  </div>
)
