import { expect, test } from 'vitest'
import type { Invitation } from '#platform/identity/invitation.ts'
import type { Member } from '#platform/identity/members.ts'
import { asChosen, emailOf, problemOfLead, problemOfRoles, rolesChosen, type Lead } from './signing-in.ts'

const lead = (email: string, agencyId = 1): Lead => ({ agencyId, agency: `Agency ${agencyId}`, name: 'Lead', email })
const member = (agencyId: number | null, roles: string[]) => ({ agencyId, roles }) as Member
const members = new Map([
  ['chair@a.example', member(null, ['independent chair'])],
  ['lead@a.example', member(1, ['agency lead'])],
  ['helper@a.example', member(1, ['contributor'])],
  ['other@a.example', member(2, ['contributor'])],
])
const invited = [
  { email: 'asked@a.example', forAgencyId: 1 },
  { email: 'elsewhere@a.example', forAgencyId: 2 },
] as Invitation[]

test.each([
  ['new@a.example', null],
  ['chair@a.example', null],
  ['HELPER@a.example ', null],
  ['lead@a.example', 'leads for Agency 1 already'],
  ['other@a.example', 'acts for another agency'],
  ['asked@a.example', 'invited already'],
  ['elsewhere@a.example', 'invited to act for another agency'],
  ['twice@a.example', 'stands for Agency 3'],
  ['nobody', 'Enter an e-mail address'],
])('%s can be invited to lead for agency 1, or why not: %s', (email, why) => {
  const says = problemOfLead(lead(email), { members, invited }, [lead('Twice@a.example', 3)])
  if (why === null) expect(says).toBe(null)
  else expect(says).toContain(why)
})

test('roles that act for an agency need one, and every role is given under its own name', () => {
  expect(problemOfRoles(['agency lead'], null)).toContain('Say for which agency')
  expect(problemOfRoles(['safeguarding partner', 'analyst'], null)).toContain('Say for which agency')
  expect(problemOfRoles(['agency lead'], 1)).toBe(null)
  expect(problemOfRoles(['scrutineer'], null)).toBe(null)
  expect(rolesChosen(asChosen(['information governance', 'analyst', 'contributor']))).toEqual([
    'analyst',
    'information governance',
  ])
  expect([emailOf(' A@B.example'), emailOf('a@b'), emailOf('a@b.example\nBcc: c@d.example')]).toEqual([
    'a@b.example',
    null,
    null,
  ])
})
