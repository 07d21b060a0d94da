import { endAgencyKey } from '#platform/agencies/agencies.ts'
import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { speakers } from '../roles.ts'
import { aboveActing } from './act-for-agency.tsx'
import { findWhoSignsIn, somePeopleWhoSpeak, standsActing, type WhoSignsIn } from './store.ts'

/** Somebody no longer acts for an agency that is not their own, from this moment on. What was said, and by whom it was ended, stays in sight. */
export const endAlsoActing = task({
  path: '/people/:person/also-acts-for/end',
  may: 'say who also acts for an agency',
  forSome: true,
  examples: async (visit) => (await somePeopleWhoSpeak(visit.db, speakers)).map(({ id }) => ({ person: String(id) })),
  find: async (visit, params) => {
    const found = await findWhoSignsIn(visit.db, numberIn(params.person))
    return { ...found, acting: found.acting.filter((each) => standsActing(each, visit.today) !== 'over') }
  },
  title: ({ person }: WhoSignsIn) => `${person.name}: no longer acts for another agency`,
  button: 'End it now',
  above: aboveActing,
  before: ({ acting }) =>
    acting.length === 0 ? (
      <p>They act for no other agency, so there is nothing to end.</p>
    ) : (
      <p>From this moment on nothing of that agency opens to them. What they did for it stays as they did it.</p>
    ),
  fields: async (_, { acting }) => ({
    keyId: pick(
      'For which agency do they no longer act?',
      acting.map(({ id, agency, untilOn }) => ({ id, says: `${agency}, until ${inWords(untilOn)}` })),
    ),
    because: text('Why?', { most: 400, hint: 'Everybody in the partnership reads it' }),
  }),

  async save(visit, { person, acting }, { keyId, because }) {
    const at = `/people/${person.id}`
    const { agency, agencyId } = acting.find(({ id }) => id === keyId)!
    await endAgencyKey(visit.db, keyId, { endedOn: visit.today, endedBy: visit.who.name, endedBecause: because })
    await record(visit, `no longer acts for ${agency}`, at, { because })
    await record(visit, `${person.name} no longer acts for it`, `/agencies/${agencyId}`, { because })
    return `${at}#also-acts-for`
  },
})
