import type { Partnership } from './partnership.ts'

/** The agencies whose staff answer, by place, and how many of them do: as many as are shown, and too few to be. */
export const staffOf = new Map([
  [0, 6],
  [1, 4],
])

/** What staff are asked beside question 1.3, and what all of them say. */
export const staffAre = { asked: 'I know whom to go to with a worry about a child', say: 'Partly met' } as const

/** A survey is opened beside every return, and staff of two agencies answer it, without signing in, at the address their lead was written. */
export async function askStaff({ site, sit, desk, asked, manager }: Partnership, round: string) {
  await site.goOnTo('2026-04-20')
  await (await sit(manager)).fill(`${round}/open-surveys`)
  for (const [place, many] of staffOf) {
    const { body } = await site.inside(({ db }) =>
      db
        .selectFrom('mail.letter')
        .select('body')
        .where('toAccount', '=', asked[place]!.lead)
        .where('subject', 'like', 'A survey %')
        .executeTakeFirstOrThrow(),
    )
    site.signedOut()
    for (let each = 0; each < many; each += 1)
      await desk.fill(/\/survey\/[\w-]{43}/.exec(body)![0], { [staffAre.asked]: staffAre.say })
  }
}
