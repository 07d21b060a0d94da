import { beforeAll, expect, test } from 'vitest'
import { aYearLater } from './a-year-later.ts'
import { answersAddUp } from './answers-add-up.ts'
import { fateOf, isIncomplete, isOnScreen, isReturned, isShared, standsAs } from './fates.ts'
import { moderatedPlaces, sentBack } from './moderating.ts'
import { manyFiles } from './returning.ts'
import { returnsAddUp } from './returns-add-up.ts'
import { throughTheRound, type Lived } from './through-the-round.ts'
import { whatCameOfIt } from './what-came-of-it.ts'

let lived: Lived
const schools = 60
beforeAll(async () => {
  lived = await throughTheRound(schools)
}, 600_000)

/** The words of a page in one line. */
const wordsOn = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&[a-z]+;|&#\d+;/g, '’')
    .replaceAll(/\s+/g, ' ')

const counted = (all: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(all, (each) => each)].map(([says, own]) => [says, own.length]))

test('everybody on the list is written to, each about their own return', () => {
  const { letters, asked, at } = lived
  expect(letters).toHaveLength(asked.length * 2)
  for (const { place, lead, colleague } of asked)
    expect(letters.filter(({ about }) => about === at[place]).map(({ toAccount }) => toAccount)).toEqual([
      lead,
      colleague,
    ])
})

test('the returns add up: by how they stand, by kind of agency and by audience they are all that were asked', async () => {
  const { sit, manager, round, asked } = lived
  const desk = await sit(manager)
  const told = (await desk.rowsOn(round, 'returned')).map(([says, figure]) => [says!.trim(), Number(figure)] as const)
  const expected = counted(asked.map(({ place }) => standsAs[fateOf(place)]))
  const standing = Object.fromEntries(told.filter(([says, figure]) => says !== 'Asked' && figure > 0))
  expect(standing).toEqual(expected)
  expect(told.at(-1)).toEqual(['Asked', asked.length])
  const listed = new Map<string, string>()
  for (const stands of ['on time', 'within extension', 'late', 'nil return', 'exempt', 'overdue'])
    for (const [agency, says] of await desk.rowsOn(`${round}?standing=${stands.replace(' ', '-')}`, 'returns')) {
      expect(listed.has(agency!), `${agency} is listed once`).toBe(false)
      listed.set(agency!, says!)
    }
  expect(listed.size).toBe(asked.length)
  for (const { name, place } of asked) expect(listed.get(name), name).toMatch(new RegExp(`^${standsAs[fateOf(place)]}`))
  expect(listed.get(asked[sentBack]!.name)).toBe('Returned on time')
  const audiences = await lived.site.inside(({ db }) =>
    db
      .selectFrom('selfAssessment.roundReturn as own')
      .leftJoin('selfAssessment.audience as audience', 'audience.id', 'own.audienceId')
      .select(['audience.name'])
      .where('own.roundId', '=', Number(round.split('/').at(-1)))
      .execute(),
  )
  expect(counted(audiences.map(({ name }) => name ?? 'Everybody else'))).toEqual({
    Schools: schools,
    'Everybody else': 24,
  })
})

test('of those who answer two at once nothing is lost, and every return says how many questions it answers', async () => {
  const { sit, asked, answered, readiness, manager } = lived
  for (const [place, { answers, at }] of answered) {
    const all = answers.length + (isIncomplete(place) ? 1 : 0)
    expect(readiness.get(place), asked[place]!.name).toBe(`${answers.length} of the ${all} questions asked`)
    if (!isShared(place)) continue
    const desk = await sit(manager)
    const whole = wordsOn(await desk.read(`${at}/whole`))
    for (const { words } of answers) for (const each of words) expect(whole).toContain(each)
  }
  expect([...answered.keys()].filter(isShared).length).toBeGreaterThan(1)
})

test('what is one agency’s is nowhere on another’s pages', async () => {
  const { sit, asked, at, site, round, answered } = lived
  const [own, other] = [asked[1]!, asked[0]!]
  await sit(asked[0]!.lead)
  const parts = (await lived.desk.linksTo(at[0]!)).filter((link) => /\/parts\/\d+$/.test(link))
  const files = await filesOf(0)
  const addresses = [
    '',
    '/whole',
    '/sending',
    '/sign-off',
    '/send-in',
    '/nil-return',
    '/contributors',
    '/contributors/add',
    '/moderation',
    '/ask-for-longer',
    '/copy',
    '/bring-forward',
  ].map((deed) => `${at[0]}${deed}`)
  const all = [...new Set([...addresses, ...parts, ...files.map(({ id }) => `/files/${id}`)])]
  await sit(own.lead)
  for (let each = 0; each < 10; each += 1) {
    const path = all[(each * 7 + 3) % all.length]!
    expect((await site.get(path)).status, path).toBe(404)
  }
  for (const page of ['/', '/due', '/self-assessment', round, at[1]!, `${at[1]}/whole`]) {
    const words = (await site.get(page)).text
    expect(words, page).not.toContain(`${other.name}`)
    expect(words, page).not.toContain(`href="${at[0]}"`)
  }
  expect(answered.get(0)!.answers.length).toBeGreaterThan(40)
})

/** The documents of a return, from its parts as the lead sees them. */
const filesOf = (place: number) =>
  lived.site.inside(({ db }) =>
    db
      .selectFrom('evidence.file')
      .select(['id', 'name'])
      .where('subject', 'like', `${lived.at[place]}/%`)
      .orderBy('id')
      .execute(),
  )

test('seventy-two documents are there, and each opens for its owner and for no other agency', async () => {
  const { sit, asked, answered, site } = lived
  const added = [...answered.values()].flatMap(({ files }) => files)
  expect(added).toHaveLength(manyFiles)
  for (const [place, own] of Map.groupBy(added, (file) => file.place)) {
    const kept = await filesOf(place)
    expect(kept.map(({ name }) => name)).toEqual(own.map(({ name }) => name))
    await sit(asked[place]!.lead)
    for (const [each, { id }] of kept.entries()) {
      const opened = await site.get(`/files/${id}`)
      expect([opened.status, opened.text]).toEqual([200, own[each]!.says])
    }
    await sit(asked[(place + 1) % asked.length]!.lead)
    for (const { id } of kept) expect((await site.get(`/files/${id}`)).status).toBe(404)
  }
})

test('a moderated score stands beside the agency’s own, and what was sent back came in once more', async () => {
  const { sit, scrutineer, at, answered } = lived
  const desk = await sit(scrutineer)
  for (const place of moderatedPlaces) {
    const [row] = (await desk.rowsOn(`${at[place]}/moderation`, 'rows')).filter((cells) => cells[0]!.startsWith('4.1 '))
    const own = answered.get(place)!.answers.find(({ reference }) => reference === '4.1')!
    expect(row!.join(' | ')).toContain(own.says)
    expect(row!.join(' | ')).toContain('The register was not shown.')
  }
  const steps = (await desk.rowsOn(`${at[sentBack]}/sending`, 'steps')).map(([says]) => says!)
  expect(steps.filter((says) => says.includes('returned its self-assessment'))).toHaveLength(2)
  expect(steps.filter((says) => says.startsWith('Sent back'))).toHaveLength(1)
})

returnsAddUp(() => lived)
answersAddUp(() => lived)
whatCameOfIt(() => lived)
aYearLater(() => lived)

test('nothing went wrong on the way', () => {
  expect(lived.site.faults).toEqual([])
  expect(lived.asked.filter(({ place }) => isReturned(fateOf(place)) && !isOnScreen(place))).toHaveLength(3)
})
