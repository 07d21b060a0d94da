import { inWords } from '#platform/calendar/day.ts'
import { Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { ratings, type Rating } from './rating.ts'
import type { progressOf } from './whole-action-store.ts'

type Note = Awaited<ReturnType<typeof progressOf>>[number]

/** How an action is going, the latest note first. A note that was put right stays, struck through, beside the one that does. */
export const ProgressList = ({ notes, mayCorrect }: { notes: readonly Note[]; mayCorrect: boolean }) => {
  const corrected = new Set(notes.flatMap(({ corrects }) => corrects ?? []))
  return (
    <Section title="Progress" id="progress">
      {notes.length === 0 ? (
        <p class="empty">Nothing has been noted yet.</p>
      ) : (
        <ul class="bullets">
          {notes.map((note) => (
            <li id={`note-${note.id}`}>
              <b>{inWords(note.notedOn)}</b>:{' '}
              {corrected.has(note.id) ? (
                <>
                  <del class="was">{note.says}</del> <span class="quiet">put right since</span>
                </>
              ) : (
                note.says
              )}{' '}
              {note.rating && (
                <Status is={ratings[note.rating as Rating].mark} says={ratings[note.rating as Rating].says} />
              )}{' '}
              <span class="quiet">
                {note.notedBy}
                {note.corrects && (
                  <>
                    , puts right <a href={`#note-${note.corrects}`}>an earlier note</a>
                  </>
                )}
              </span>
              {mayCorrect && !corrected.has(note.id) && (
                <>
                  {' '}
                  <a href={`/actions/${note.actionId}/progress?corrects=${note.id}`}>
                    Put it right<span class="govuk-visually-hidden">: the note of {inWords(note.notedOn)}</span>
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
