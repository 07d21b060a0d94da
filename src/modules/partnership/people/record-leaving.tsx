import { numberIn } from '#platform/evidence/evidence.ts'
import { dayAnswers } from '#platform/forms/field.ts'
import { day, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { endAccess } from '#platform/identity/store.ts'
import type { Problem } from '#platform/problem.ts'
import type { Visit } from '#platform/visit.ts'
import { task } from '#platform/web/route.tsx'
import { delegationTitle } from '../delegations/list-delegations.tsx'
import { delegationsToPerson } from '../delegations/store.ts'
import { allGroups, changesOfAllGroups, groupsOfPerson } from '../groups/store.ts'
import type { Held, Holding } from '../handed.ts'
import { allPosts, changesOfAllPosts } from '../posts/store.ts'
import { findPerson, peopleToPick } from '../store.ts'
import { endAllOf } from './end-all.ts'
import { standsHere } from './leaving.ts'
import type { Found } from './person.ts'
import { whyNotLowered } from '../signing-in/end-signing-in.ts'
import { addLeaving, leavingsOf } from './store.ts'
import { whatEnds, type Around } from './what-ends.ts'

type Subject = { person: Found; around: Around; gone: boolean; held: Held[] }

/** A person left the partnership: their seats, posts and delegations end, and so does their access. What they still hold is listed first. */
export const recordLeaving = (holding: readonly Holding[]) =>
  task({
    path: '/people/:person/left',
    may: 'keep the list of agencies',
    examples: async ({ db }) => (await peopleToPick(db)).slice(0, 1).map(({ id }) => ({ person: String(id) })),
    title: ({ person }: Subject) => `Record that they left: ${person.name}`,
    above: ({ person }: Subject) => [
      { says: 'People', href: '/people' },
      { says: person.name, href: `/people/${person.id}` },
    ],
    find: (visit, params) => findLeaver(visit, numberIn(params.person), holding),
    before: (subject, visit) => <WhatItMeans {...subject} today={visit.today} />,

    fields: {
      leftOn: day('From which day are they no longer here?'),
      because: text('Why?', { most: 300, hint: 'One plain sentence, such as: moved to another post. Never a name' }),
    },
    begin: (_, { today }) => dayAnswers('leftOn', today),
    button: 'Record that they left',
    check: async ({ leftOn }, { gone, person }, { db, today, who }) => [
      ...(gone ? [{ field: 'leftOn', says: 'They are recorded as having left already' }] : []),
      ...(leftOn > today
        ? [{ field: 'leftOn', says: 'This lies ahead: record it on the day on which they go, or after' }]
        : []),
      ...(person.id === who.personId
        ? [{ field: 'leftOn', says: 'This is you. Somebody else in the office records that you left' }]
        : []),
      ...(await lastManager(db, person.accountId)),
    ],

    async save(visit, { person, around }, { leftOn, because }) {
      const at = `/people/${person.id}`
      const ended = whatEnds(person.id, around, leftOn)
      await addLeaving(visit.db, {
        personId: person.id,
        kind: 'left',
        happenedOn: leftOn,
        because,
        knownOn: visit.today,
      })
      await endAllOf(visit, person, ended, { leftOn, because })
      if (person.accountId) await endAccess(visit.db, person.accountId, visit.today)
      await record(visit, 'left the partnership', at, {
        leftOn,
        because,
        seats: ended.seats.map(({ groupId }) => groupId),
        posts: ended.posts.map(({ id }) => id),
        delegations: ended.delegations.map(({ id }) => id),
        access: person.accountId ? 'ended' : 'had none',
      })
      return at
    },
  })

async function findLeaver(visit: Visit, id: number, holding: readonly Holding[]): Promise<Subject> {
  const { db, today } = visit
  const person = await findPerson(db, id)
  const held: Held[] = []
  for (const each of holding) held.push(...(await each(visit, { personId: id, accountId: person.accountId })))
  return {
    person,
    held,
    gone: standsHere(await leavingsOf(db, id), today).gone,
    around: {
      seats: await groupsOfPerson(db, id),
      posts: await allPosts(db),
      postChanges: await changesOfAllPosts(db),
      groups: await allGroups(db),
      groupChanges: await changesOfAllGroups(db),
      delegations: await delegationsToPerson(db, id),
    },
  }
}

const WhatItMeans = ({ person, around, held, today }: Subject & { today: Visit['today'] }) => {
  const ends = whatEnds(person.id, around, today)
  const lines = [
    ...ends.posts.map(({ id, name }) => ({ at: `/posts/${id}`, says: `The post ${name} falls vacant` })),
    ...ends.starts.map(({ id, postId, says }) => ({
      at: `/posts/${postId}#change-${id}`,
      says: `This is called off: ${says.charAt(0).toLowerCase()}${says.slice(1)}`,
    })),
    ...ends.chairs.map(({ groupId, group, kind }) => ({
      at: `/groups/${groupId}`,
      says: `${group} has ${kind === 'no chair' ? 'no chair' : 'no vice-chair'}`,
    })),
    ...ends.seats.map(({ groupId, group }) => ({ at: `/groups/${groupId}`, says: `Their seat on ${group} ends` })),
    ...ends.delegations.map((each) => ({
      at: `/delegations/${each.id}`,
      says: `The ${each.kind} ends: ${delegationTitle(each as never)}`,
    })),
  ]
  return (
    <>
      <h2>What they still hold</h2>
      {held.length === 0 ? (
        <p>Nothing is theirs: no open action, risk or challenge.</p>
      ) : (
        <>
          <p>Nothing of this moves by itself. Let somebody take each over, before or after.</p>
          <ul class="govuk-list">
            {held.map(({ says, at, passOnAt }) => (
              <li key={at}>
                <a href={at}>{says}</a>
                {passOnAt && (
                  <>
                    {' '}
                    <a href={passOnAt}>
                      Pass on<span class="govuk-visually-hidden">: {says}</span>
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>What ends with it</h2>
      <ul class="govuk-list">
        {lines.map(({ at, says }) => (
          <li key={at + says}>
            <a href={at}>{says}</a>
          </li>
        ))}
        <li>{person.accountId ? 'They can no longer sign in here' : 'They have no account here'}</li>
      </ul>
    </>
  )
}

/** Their access ends with it, and one business manager always stays. */
async function lastManager(db: Visit['db'], accountId: number | null): Promise<Problem[]> {
  const says = accountId === null ? null : await whyNotLowered({ db }, accountId)
  return says ? [{ field: 'leftOn', says }] : []
}
