import { record } from '#platform/history/history.ts'
import type { Telling } from '#platform/story.ts'
import { addProvisions } from './arrangements/provisions/store.ts'
import { addPublication, addVersion } from './arrangements/versions/store.ts'
import { addNote } from './money/store.ts'

/**
 * Hull's published arrangements as far as the report tells of them: that they were published in June 2019 and that the learning
 * hub was a main element. Under which framework, in what words and how each partner stood it does not say; nor any sum of money.
 */
export async function tellHullVersion({ visit, find }: Telling) {
  const { db } = visit
  const versionId = await addVersion(db, {
    edition: 1,
    title: 'The published arrangements',
    source: 'F018',
    paragraph: '2.2',
  })
  await addPublication(db, {
    versionId,
    changeId: find('arrangements/published'),
    happenedOn: '2019-06',
    source: 'F018',
    paragraph: '2.2',
  })
  await addProvisions(db, [
    {
      versionId,
      kind: 'group',
      name: 'Learning hub',
      says: 'The learning hub is a main element of the arrangements',
      groupId: find('group/learning-hub'),
      source: 'F077',
      paragraph: '4.3',
    },
  ])
  await record(visit, 'edition published before recorded', `/arrangements/versions/${versionId}`, {
    source: 'the progress report to 31 March 2021',
  })
  await addNote(db, {
    kind: 'not known',
    says: 'The progress report to 31 March 2021 gives no figures: neither what each partner gave, nor a budget, nor what was spent.',
    byName: visit.who.name,
    source: 'the progress report to 31 March 2021',
  })
  await record(visit, 'note on the money added', '/money')
}
