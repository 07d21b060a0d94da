import { inWords } from '../calendar/day.ts'
import type { LastChase } from './post-store.ts'

/** Under a thing: that it was put to somebody in a letter, when last, at which step and how often; nothing where it never was. */
export const ChasedLine = ({ last }: { last: LastChase }) =>
  last && (
    <p class="quiet">
      Put to {last.to} in a letter on {inWords(last.day)}, {last.step}
      {last.times > 1 ? `; ${last.times} times in all.` : '.'}
    </p>
  )
