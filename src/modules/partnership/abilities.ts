import type { Ability } from '#platform/module.ts'
import { everyone, leaders, office } from './roles.ts'

/** What may be done with who we are, and by whom. */
export const abilities: Ability[] = [
  {
    name: 'see who we are',
    says: 'See the agencies, people, posts, groups and arrangements of the partnership',
    roles: everyone,
  },
  { name: 'keep the list of agencies', says: 'Add agencies and people to the partnership', roles: office },
  { name: 'record changes of posts', says: 'Add posts and record who is appointed, starts or leaves', roles: office },
  {
    name: 'record delegations',
    says: 'Record who stands in for a post or a partner, for what and until when, and end it early',
    roles: [...office, 'safeguarding partner'],
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
]
