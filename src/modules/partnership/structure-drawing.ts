import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { hadComeBy } from '#platform/facts/change.ts'
import type { Structure as Drawn } from '#platform/ui/structure-picture.tsx'
import type { GroupThen, PostThen, Structure } from './structure.ts'

/** The picture of a partnership on a day: its boxes and the words in them. */
export function drawingOf(structure: Structure, partnership: string): Drawn {
  const { board, day } = structure
  const groups = structure.reporting.filter(goesOn).map(groupPart)
  const posts = structure.support.map(postPart)
  const others = [...structure.apart, ...structure.parts].filter(goesOn).map(groupPart)
  return {
    title: `${partnership} on ${inWords(day)}`,
    description: descriptionOf(structure, groups, posts, others),
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
      ...structure.beside.filter(goesOn).map((group) => ({
        name: group.name,
        note: 'outside the partnership',
        says: 'stands beside',
        side: 'right' as const,
      })),
    ],
    groups,
    posts: [...posts, ...others],
    words: { posts: others.length > 0 ? 'Posts and other parts' : 'Posts' },
  }
}

/** The picture in one paragraph, for those who hear it: how many of what, and each that is not simply in place by its name. */
function descriptionOf(structure: Structure, groups: Part[], posts: Part[], others: Part[]): string {
  const standing = [...groups, ...posts, ...others].flatMap(({ name, note, state }) =>
    state === 'in place' ? [] : [`${name}: ${note}`],
  )
  return [
    `${counted(structure.partners.length, 'equal partner')}, ${structure.board?.name ?? 'no board yet'}, ${counted(groups.length, 'group')} under it, ${counted(posts.length, 'post')}${others.length > 0 ? `, ${counted(others.length, 'other part')}` : ''}.`,
    standing.length > 0
      ? `Vacant, forming or suspended: ${standing.join('; ')}.`
      : 'None of them is vacant, forming or suspended.',
    'The same is written in words below.',
  ].join(' ')
}

const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
const goesOn = ({ state }: GroupThen) => state.is !== 'ended'
type Part = Drawn['groups'][number]

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
