import type { Ability } from '#platform/module.ts'
import { chairs, everyone, leaders, office } from './roles.ts'

/** What may be done with who we are, and by whom. */
export const abilities: Ability[] = [
  {
    name: 'see who we are',
    says: 'See the agencies, people, posts, groups and arrangements of the partnership',
    roles: everyone,
  },
  { name: 'keep the list of agencies', says: 'Add agencies and people to the partnership', roles: office },
  {
    name: 'invite agency leads',
    says: 'See who may sign in, invite those who lead for an agency, and end that somebody acts for it',
    roles: office,
  },
  {
    name: 'say who may sign in',
    says: 'Invite anybody with any role, change what they are here and which person they are, and end that they sign in',
    roles: ['business manager'],
  },
  {
    name: 'say who also acts for an agency',
    says: 'Let somebody act for an agency that is not their own, from a day until a day, and end it',
    roles: ['business manager'],
  },
  { name: 'record changes of posts', says: 'Add posts and record who is appointed, starts or leaves', roles: office },
  {
    name: 'record delegations',
    says: 'Record who stands in for their own agency or a post of it, for what and until when, and end it early',
    roles: [...office, 'safeguarding partner'],
  },
  {
    name: 'record delegations for anybody',
    says: 'Record who stands in for any post or partner, and end it early',
    roles: office,
  },
  { name: 'declare an interest', says: 'Declare one’s own interests, and see them', roles: everyone },
  {
    name: 'see declared interests',
    says: 'See what everybody in the partnership has declared',
    roles: [...leaders, 'group chair'],
  },
  {
    name: 'keep the register of interests',
    says: 'Record what anybody declares, and that it ended',
    roles: office,
  },
  {
    name: 'record changes of groups',
    says: 'Add groups and record how they change and who sits on them',
    roles: [...office, 'group chair'],
  },
  {
    name: 'record changes of the arrangements',
    says: 'Record when the arrangements were published, changed or reviewed',
    roles: office,
  },
  {
    name: 'write the arrangements',
    says: 'Write editions of the arrangements, publish them once all partners agreed, and say what they provide for',
    roles: office,
  },
  {
    name: 'agree to the arrangements',
    says: 'Agree, for their own agency, to an edition of the arrangements, or differ',
    roles: ['safeguarding partner'],
  },
  {
    name: 'explain departures from the arrangements',
    says: 'Explain in writing, for a time, why practice departs from the arrangements',
    roles: [...office, 'safeguarding partner', ...chairs],
  },
  {
    name: 'see the money',
    says: 'See what each partner gives to the partnership, in cash, in kind and in hours, and what it is spent on',
    roles: leaders,
  },
  {
    name: 'keep the money',
    says: 'Record contributions, spending and hours given, and say that a budget is public',
    roles: office,
  },
  {
    name: 'agree the budget',
    says: 'Agree, for their own agency, to the budget of a year, or differ',
    roles: ['safeguarding partner'],
  },
]
