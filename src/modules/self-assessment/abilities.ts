import { contributor, everyone, leaders, office } from '#modules/partnership/index.ts'
import type { Ability } from '#platform/module.ts'

/** What may be done with self-assessments, and by whom. */
export const abilities: Ability[] = [
  {
    name: 'see self-assessments',
    says: 'See the rounds of self-assessment, how many have returned, and the return of the agency one acts for',
    roles: everyone,
  },
  {
    name: 'run self-assessments',
    says: 'Open, launch and close a round, ask and chase agencies, and give or refuse longer time',
    roles: [...office, 'analyst'],
  },
  {
    name: 'record a return',
    says: 'Record that a return came in, was nil or was not owed; an agency lead only that their own came or was nil, where answers are kept elsewhere',
    roles: [...office, 'analyst', 'agency lead'],
  },
  {
    name: 'build self-assessment tools',
    says: 'Build the tools of self-assessment, bring them in from a spreadsheet and publish them',
    roles: [...office, 'analyst'],
  },
  {
    name: 'read every return',
    says: 'Read what every agency answered in its return, and the analysis of all of them',
    roles: [...leaders, 'analyst'],
    opensEveryAgency: true,
  },
  {
    name: 'read a return',
    says: 'Read the return of the agency one acts for; those who read every return, any',
    roles: [...leaders, 'analyst', 'agency lead', contributor],
  },
  {
    name: 'read a whole return',
    says: 'Read all parts of a return one may read, find its answers, open its documents and take copies; not for whoever only helps with some parts',
    roles: [...leaders, 'analyst', 'agency lead'],
  },
  {
    name: 'answer a return',
    says: 'Answer the return of the agency one acts for, or the parts of it one was asked to',
    roles: ['safeguarding partner', 'agency lead', contributor],
  },
  {
    name: 'send in a return',
    says: 'Ask others to help with the return of the agency one acts for, sign it off and send it in',
    roles: ['safeguarding partner', 'agency lead'],
  },
  {
    name: 'moderate returns',
    says: 'Ask about returns, send them back, set the moderated score and open them to peers',
    roles: [...office, 'analyst', 'scrutineer'],
    opensEveryAgency: true,
  },
  {
    name: 'challenge a return',
    says: 'Say where one would put the rows of one return of another agency, while one is asked to',
    roles: ['safeguarding partner', 'agency lead'],
  },
  { name: 'see themes', says: 'See the themes chosen from a round and what became of them', roles: everyone },
  {
    name: 'lay answers to themes',
    says: 'Lay answers to themes, and take over what agencies will improve as actions',
    roles: [...office, 'analyst'],
  },
  {
    name: 'choose themes',
    says: 'Put up a theme, and choose or drop it with the reasons',
    roles: [...office, 'analyst', 'group chair'],
  },
  {
    name: 'make a plan of themes',
    says: 'Make an improvement plan of the themes that were chosen',
    roles: leaders,
  },
]
