import { anyoneSignedIn } from '../abilities/abilities.ts'
import { inWordsWithWeekday } from '../calendar/day.ts'
import { Empty, Section } from '../ui/glance.tsx'
import { PageHeading } from '../ui/layout.tsx'
import { page } from '../web/route.tsx'
import { ownList } from './compose.ts'
import type { HandedToLetters } from './handed.ts'
import { parts, type Line, type Part } from './list.ts'

const most = 200

/** A person's own list from every chapter: what is late, what is due, what waits on them, and what their organisation is late with. */
export const showList = (handed: HandedToLetters) =>
  page({
    path: '/you/list',
    may: anyoneSignedIn,
    async show(visit) {
      const { list } = await ownList(visit, handed)
      const of = (part: Part) => list.filter((line) => line.part === part)
      return {
        title: 'Your list',
        ownHeading: true,
        above: [{ says: 'You', href: '/you' }],
        body: (
          <>
            <PageHeading
              says="Your list"
              lede={`What is yours from every chapter, on ${inWordsWithWeekday(visit.today)}. ${
                visit.who.personId === null
                  ? 'Your account is not linked to a person of the partnership, so no date can be yours yet.'
                  : 'A date is yours when you answer for it: yourself, in your post, as the chair of a group or the lead of an agency.'
              }`}
            />
            <Part title={parts.late} id="late" lines={of('late')} late empty="Nothing of yours is late." />
            <Part title={parts.soon} id="soon" lines={of('soon')} empty="Nothing of yours is due in the next month." />
            <Part title={parts.waiting} id="waiting" lines={of('waiting')} empty="Nothing else waits on you." />
            {of('told').length > 0 && <Part title={parts.told} id="told" lines={of('told')} late empty="" />}
            <p>
              <a href="/you/letters">Choose how you are written to</a>
            </p>
          </>
        ),
      }
    },
  })

const Part = (part: { title: string; id: string; lines: Line[]; late?: boolean; empty: string }) => (
  <Section
    title={part.title}
    id={part.id}
    mark={part.id === 'waiting' ? undefined : part.late ? 'late' : 'due'}
    late={part.late}
    quiet={`${part.lines.length}`}
  >
    {part.lines.length === 0 ? (
      <Empty says={part.empty} />
    ) : (
      <ul class="own-list">
        {part.lines.slice(0, most).map((line) => (
          <li key={line.name + line.title}>
            <a href={line.at}>{line.title}</a>
            {line.says && <span class="sheet__note">{line.says}</span>}
          </li>
        ))}
      </ul>
    )}
    {part.lines.length > most && <p class="quiet">And {part.lines.length - most} more.</p>}
  </Section>
)
