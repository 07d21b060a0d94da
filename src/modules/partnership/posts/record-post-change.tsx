import { numberIn } from '#platform/evidence/evidence.ts'
import { dateProblems } from '#platform/facts/change.ts'
import { beginOf, planAsked, settlesField } from '#platform/facts/change-fields.ts'
import { datedFields } from '#platform/facts/dated-fields.ts'
import { choice, number, pick } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import type { Mover } from '../handed.ts'
import { peopleToPick, postsToPick } from '../store.ts'
import { nextStart, postChangeKinds, startKinds } from './post.ts'
import { tellOfUs } from '../tell-change.ts'
import { addPostChange, changesOfPost, findPost } from './store.ts'

/** Something happened to a post, or is planned: somebody was appointed, is to start, started or left. What later chapters count from a start moves with it. */
export const recordPostChange = (movers: readonly Mover[]) =>
  task({
    path: '/posts/:post/record-change',
    may: 'record changes of posts',
    examples: async (visit) => (await postsToPick(visit.db)).slice(0, 1).map(({ id }) => ({ post: String(id) })),
    title: (subject: Subject) => `Record a change: ${subject.post.name}`,
    above: ({ post }: Subject) => [
      { says: 'Posts', href: '/posts' },
      { says: post.name, href: `/posts/${post.id}` },
    ],

    fields: async (visit, { changes }: Subject) => ({
      kind: choice('What kind of change is it?', postChangeKinds),
      ...datedFields(
        'What happened, or is planned?',
        'One plain sentence without the date, such as: The coordinator started. Never a person’s name',
      ),
      personId: pick('Whom does it concern?', await peopleToPick(visit.db), { optional: true }),
      monthsStated: number('Does the source say how many months in post this covers?', {
        optional: true,
        least: 1,
        most: 600,
        hint: 'Only where it says so; the two dates are then held against it',
      }),
      settles: settlesField(changes, tellOfUs),
    }),
    find: async (visit, params): Promise<Subject> => {
      const post = await findPost(visit.db, numberIn(params.post))
      return { post, changes: await changesOfPost(visit.db, post.id) }
    },

    begin: ({ changes }, visit) => {
      const plan = planAsked(changes, visit)
      return { ...beginOf(changes, visit), personId: plan?.personId?.toString() }
    },

    check: (answers, _, visit) => dateProblems(answers, visit.today),

    async save(visit, { post, changes }, answers) {
      const settles = answers.settles ?? (startKinds.includes(answers.kind) ? (nextStart(changes)?.id ?? null) : null)
      const id = await addPostChange(visit.db, { ...answers, postId: post.id, settles, knownOn: visit.today })
      await record(visit, 'change of the post recorded', `/posts/${post.id}`, { ...answers, settles, change: id })
      if (startKinds.includes(answers.kind) && (answers.status === 'planned' || answers.status === 'happened'))
        for (const move of movers) await move(visit, `/posts/${post.id}`, answers.happenedOn)
      return `/posts/${post.id}`
    },
  })

type Subject = { post: Awaited<ReturnType<typeof findPost>>; changes: Awaited<ReturnType<typeof changesOfPost>> }
