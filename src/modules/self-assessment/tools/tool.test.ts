import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { contentOf, fillVersion } from './content-store.ts'
import { addTool, publishVersion, wholeVersion } from './tool-store.ts'
import { smallTool } from './tool.examples.ts'
import { askedOf } from './tool.ts'

describe('a tool is data', () => {
  test('what a version was filled with is what it holds, in order and to the word', async () => {
    const site = await world()
    await site.inside(async (visit) => {
      const { versionId } = await addTool(
        visit.db,
        { title: 'A tool', about: null },
        { name: '2026', begunOn: visit.today },
      )
      await fillVersion(visit.db, versionId, smallTool)
      expect(await contentOf(visit.db, versionId)).toEqual(smallTool)
    })
  })

  test('an audience is asked its own wording where it has one, and the wording for everybody elsewhere', async () => {
    const site = await world()
    await site.inside(async (visit) => {
      const { versionId } = await addTool(
        visit.db,
        { title: 'A tool', about: null },
        { name: '2026', begunOn: visit.today },
      )
      await fillVersion(visit.db, versionId, smallTool)
      const { parts, audiences } = await wholeVersion(visit.db, versionId)
      const asks = (audience: number | null) =>
        parts.flatMap(({ questions }) => askedOf(questions, audience).map(({ asks: words }) => words))
      expect(asks(null)).toContain('Equality stands in policy and is lived')
      expect(asks(null)).not.toContain('Equality stands in policy, is lived, and is taught')
      expect(asks(audiences[0]!.id)).toContain('Equality stands in policy, is lived, and is taught')
      expect(asks(audiences[0]!.id)).not.toContain('Equality stands in policy and is lived')
      expect(asks(audiences[0]!.id)).toHaveLength(asks(null).length)
    })
  })

  test.each([
    ['a question', `update self_assessment.question set asks = 'Something else'`],
    ['a point', `delete from self_assessment.point`],
    [
      'a part that is added',
      `insert into self_assessment.part (version_id, place, reference, title) select id, 9, '9', 'More' from self_assessment.tool_version`,
    ],
    ['its own name', `update self_assessment.tool_version set name = 'Another'`],
  ])('the database refuses to change %s once a version is published', async (_, statement) => {
    const site = await world()
    await site.inside(async (visit) => {
      const { versionId } = await addTool(
        visit.db,
        { title: 'A tool', about: null },
        { name: '2026', begunOn: visit.today },
      )
      await fillVersion(visit.db, versionId, smallTool)
      await publishVersion(visit.db, versionId, visit.today)
    })
    await expect(site.inside((visit) => sql.raw(statement).execute(visit.db))).rejects.toThrow(/never changed/)
  })
})
