import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { hadComeBy } from '#platform/facts/change.ts'
import type { Structure as Drawn } from '#platform/ui/structure-picture.tsx'
import type { GroupThen, PostThen, Structure } from './structure.ts'

/** The picture of a partnership on a day: its boxes and the words in them. */
export function drawingOf(structure: Structure, partnership: string): Drawn {
  const { board, day } = structure
  return {
    title: `${partnership} on ${inWords(day)}`,
    description: `${structure.partners.length} equal partners, ${board?.name ?? 'no board yet'}, ${structure.reporting.length} groups, ${structure.support.length} posts. The same is written in words below.`,
    partners: structure.partners.map(({ name, lead }) => ({
      name,
      note: lead ? 'sits on the board' : 'seat not recorded',
      state: 'in place',
    })),
    board: { name: board?.name ?? 'No board yet', notes: board ? boardNotes(structure) : [] },
    beside: [
      ...structure.independent.map((post) => ({
        name: post.name,
        note: post.state.says,
        says: 'challenges',
        side: 'left' as const,
      })),
      ...structure.beside
        .filter(({ state }) => state.is !== 'ended')
        .map((group) => ({
          name: group.name,
          note: 'outside the partnership',
          says: 'stands beside',
          side: 'right' as const,
        })),
    ],
    groups: structure.reporting.filter(({ state }) => state.is !== 'ended').map(groupPart),
    posts: [...structure.support.map(postPart), ...structure.parts.map(groupPart)],
    words: { posts: 'Posts and parts' },
  }
}

const postPart = ({ name, state }: PostThen) => ({
  name,
  note: state.says,
  state:
    state.is === 'in post' || state.is === 'not recorded'
      ? ('in place' as const)
      : state.is === 'ended'
        ? ('ended' as const)
        : ('vacant' as const),
})

const groupPart = ({ name, state }: GroupThen) => ({
  name,
  note: state.withoutChair && state.is === 'in place' ? 'no permanent chair' : state.says,
  state: state.withoutChair && state.is === 'in place' ? ('vacant' as const) : state.is,
})

/** Who is in the chair, and who joined last. */
const boardNotes = ({ board, chair, day }: Structure): string[] => {
  const joined = board!.changes
    .filter(
      (change) => change.kind === 'member joined' && change.status === 'happened' && hadComeBy(change.happenedOn, day),
    )
    .at(-1)
  const who =
    joined &&
    board!.seats.find(
      (seat) =>
        (joined.agencyId && seat.agencyId === joined.agencyId) ||
        (joined.personId && seat.personId === joined.personId) ||
        (joined.postId && seat.postId === joined.postId),
    )
  return [
    chair?.says ?? 'chair not recorded',
    ...(who ? [`${who.person ?? who.post ?? who.agency} joined ${whenInWords(joined!.happenedOn)}`] : []),
  ]
}
