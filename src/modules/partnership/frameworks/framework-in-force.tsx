import { inWords } from '#platform/calendar/day.ts'
import { frameworkInForce, type Framework } from '#law/frameworks.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { Status } from '#platform/ui/marks.tsx'
import type { Structure } from '../structure.ts'
import { missing, rolesAsked, type Place, type RoleAsked } from './roles-asked.ts'

/** Which framework was in force on the day shown, what roles it asks for, who holds each and which is missing. */
export const FrameworkInForce = ({
  structure,
  nameOf,
}: {
  structure: Structure
  nameOf: (personId: number) => string
}) => {
  const framework = frameworkInForce(structure.day)
  if (!framework)
    return (
      <Section title="Framework in force" id="framework">
        <Empty says="No framework for partnerships was in force on this day; the first began in July 2018." />
      </Section>
    )
  const asked = rolesAsked(framework, structure)
  const open = missing(asked)
  return (
    <Section title="Framework in force" id="framework" quiet={`${framework.edition}, from ${inWords(framework.from)}`}>
      <p>
        {open === 0
          ? 'Nobody it asks for is missing.'
          : `${open} of the places it asks for ${open === 1 ? 'is' : 'are'} not held.`}
      </p>
      <table class="table stack">
        <caption class="govuk-visually-hidden">What {framework.edition} asks for, and who holds it</caption>
        <thead>
          <tr>
            {['Role', 'For', 'Held by', 'Stands'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.flatMap(({ role, places }) =>
            places.map((place) => (
              <PlaceRow key={`${role.kind} ${place.partnerId}`} role={role} place={place} nameOf={nameOf} />
            )),
          )}
        </tbody>
      </table>
      <WhatItSays framework={framework} />
    </Section>
  )
}

type Row = { role: RoleAsked['role']; place: Place; nameOf: (personId: number) => string }

const PlaceRow = ({ role, place, nameOf }: Row) => (
  <tr>
    <th scope="row">
      {place.post ? <a href={`/posts/${place.post.id}`}>{place.post.name}</a> : role.name}
      {role.asked === 'a local choice' && <span class="quiet"> a local choice</span>}
    </th>
    <td data-head="For">{place.partner ?? 'The partnership'}</td>
    <td data-head="Held by">
      {place.personId ? <a href={`/people/${place.personId}`}>{nameOf(place.personId)}</a> : 'Nobody is named'}
      {place.personId !== null && place.is !== 'in place' && place.is !== 'differ' && (
        <span class="quiet"> not yet in post</span>
      )}
    </td>
    <td>
      <Status is={place.is} says={place.says} />
    </td>
  </tr>
)

/** The roles in words with their sources, and which of them were not checked against the text. */
const WhatItSays = ({ framework }: { framework: Framework }) => (
  <details class="why">
    <summary>What it asks, and where that is written</summary>
    <dl class="why__rows">
      {framework.roles.map((role) => (
        <>
          <dt>{role.name}</dt>
          <dd>
            {role.says} <a href={role.source.url}>{`${role.source.title}, ${role.source.cite}`}</a>.{' '}
            {role.source.verified ? '' : 'Not checked against the text. '}
            {role.source.note}
          </dd>
        </>
      ))}
    </dl>
  </details>
)
