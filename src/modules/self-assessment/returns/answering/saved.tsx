import { inWords, type Day } from '#platform/calendar/day.ts'
import { momentInWords, timeInWords } from '#platform/calendar/moment.ts'
import { Status } from '#platform/ui/marks.tsx'
import type { Answer } from '../answer.ts'

/** When a return was last saved, and a button to save it now. The first button of the form, so that Enter in a box saves and stays. */
export function Saved({ answers, today }: { answers: ReadonlyMap<number, Answer>; today: Day }) {
  const at = [...answers.values()].reduce<Date | null>((last, each) => (!last || each.at > last ? each.at : last), null)
  return (
    <div class="saved">
      <span role="status" data-saved>
        {at ? <Status is="done" says={savedAt(at, today)} /> : <Status is="none" says="Nothing saved yet" />}
      </span>
      <button class="link-button" type="submit" name="go" value="stay">
        Save now
      </button>
      <span class="quiet">Close this page when you like. What was saved is here when you come back.</span>
    </div>
  )
}

/** 'Saved at 14:32', or with its day where that is not today. */
export const savedAt = (at: Date, today: Day): string =>
  momentInWords(at).startsWith(`${inWords(today)},`) ? `Saved at ${timeInWords(at)}` : `Saved on ${momentInWords(at)}`
