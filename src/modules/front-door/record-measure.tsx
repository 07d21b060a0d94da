import { number, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { agenciesToPick } from '#modules/partnership/index.ts'
import { addMeasure, measureNamed } from './measure-store.ts'
import { developmentsToPick } from './store.ts'

/** Something is to be counted at the front door month by month: what, out of how many, and who supplies it. */
export const recordMeasure = task({
  path: '/front-door/record-measure',
  may: 'keep front-door measures',
  title: 'Add a measure of the front door',
  above: () => [{ says: 'Front door', href: '/front-door' }],

  fields: async (visit) => ({
    name: text('What is the measure called?'),
    definition: text('What exactly is counted, and what is left out?', { long: true, most: 2_000 }),
    numeratorSays: text('What are those counted?', {
      hint: 'In the plural, such as: contacts decided within one working day',
    }),
    denominatorSays: text('Out of what?', {
      optional: true,
      hint: 'In the plural, such as: contacts. Leave it empty where nobody has given it',
    }),
    agencyId: pick('Which agency supplies the figures?', await agenciesToPick(visit.db), { optional: true }),
    developmentId: pick('Which development does it show the difference of?', await developmentsToPick(visit.db), {
      optional: true,
    }),
    dueAfterDays: number('How many days after a month ends is its figure due?', {
      optional: true,
      least: 1,
      most: 365,
      hint: 'Leave it empty where nothing was agreed',
    }),
  }),
  find: async () => null,

  check: async (answers, _, visit) =>
    (await measureNamed(visit.db, answers.name))
      ? [{ field: 'name', says: 'There is a measure of this name already' }]
      : [],

  async save(visit, _, answers) {
    const id = await addMeasure(visit.db, answers)
    await record(visit, 'measure of the front door added', `/front-door/measures/${id}`, answers)
    return `/front-door/measures/${id}`
  },
})
