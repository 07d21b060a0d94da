import type { Ability } from '#platform/module.ts'
import { everyone, office } from '#modules/partnership/index.ts'

/** What may be done with meetings, decisions and the reports of groups, and by whom. */
export const abilities: Ability[] = [
  {
    name: 'see meetings',
    says: 'See which meetings were held and are planned, and which agencies came',
    roles: everyone,
  },
  {
    name: 'call a meeting',
    says: 'Call a meeting, and record that it was held, put off or called off',
    roles: [...office, 'independent chair', 'group chair'],
  },
  {
    name: 'record attendance',
    says: 'Record how each agency was represented at a meeting',
    roles: [...office, 'group chair'],
  },
  {
    name: 'answer invitations',
    says: 'Say ahead whether they come to a meeting of a group they sit on, and keep their own calendar',
    roles: everyone,
  },
  {
    name: 'set quorum rules',
    says: 'Set when a group is quorate, from a day on',
    roles: office,
  },
  { name: 'see decisions', says: 'Read the register of decisions', roles: everyone },
  {
    name: 'record decisions',
    says: 'Record a decision with how each partner stood, and that one replaces another',
    roles: [...office, 'independent chair'],
  },
  { name: 'see group reports', says: 'Read what the groups report to the board each quarter', roles: everyone },
  {
    name: 'send group reports',
    says: 'Send the quarterly report of a group they chair',
    roles: [...office, 'group chair'],
  },
  {
    name: 'run the programme of group reports',
    says: 'Ask groups for their quarterly reports, excuse them, and record how the programme goes',
    roles: office,
  },
]
