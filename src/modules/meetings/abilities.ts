import type { Ability } from '#platform/module.ts'
import { chairs, everyone, leaders, office } from '#modules/partnership/index.ts'

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
    roles: [...office, ...chairs, 'group chair'],
  },
  {
    name: 'plan series of meetings',
    says: 'Plan series of meetings, call them ahead and end them; keep the templates of agendas',
    roles: office,
  },
  {
    name: 'build agendas',
    says: 'Build and issue agendas, ask for papers, and take up or decline what was proposed',
    roles: [...office, ...chairs, 'group chair'],
  },
  {
    name: 'restrict matters of a meeting',
    says: 'Put an item or a paper into the restricted part, and give or end keys to what they hold a key to',
    roles: [...office, ...chairs, 'group chair'],
  },
  { name: 'propose items', says: 'Propose an item for the agenda of a group', roles: everyone },
  {
    name: 'hand in papers',
    says: 'Hand in a paper for a meeting, or another version of it',
    roles: everyone.filter((role) => role !== 'information governance'),
  },
  {
    name: 'write down outcomes',
    says: 'Write down what comes of each item while the meeting goes on',
    roles: [...office, ...chairs, 'group chair'],
  },
  {
    name: 'read drafts of minutes',
    says: 'Read minutes before the chair has checked them, and what they said while they were a draft',
    roles: [...office, ...chairs, 'group chair'],
  },
  {
    name: 'write minutes',
    says: 'Draft the minutes of a meeting, word them and send them to the chair',
    roles: [...office, 'group chair'],
  },
  {
    name: 'check minutes',
    says: 'Check the minutes of a meeting, or send them back with words; never those they drafted themselves',
    roles: [...chairs, 'group chair'],
  },
  {
    name: 'agree minutes',
    says: 'Write down that minutes were agreed at a later meeting, with the corrections',
    roles: [...office, ...chairs, 'group chair'],
  },
  {
    name: 'set the limit for minutes',
    says: 'Set how soon minutes are to be drafted and checked, for meetings from a day on',
    roles: office,
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
  {
    name: 'see partners side by side',
    says: 'See what each partner brings, side by side: at meetings, in papers, actions, hours and money',
    roles: leaders,
  },
  { name: 'see decisions', says: 'Read the register of decisions', roles: everyone },
  {
    name: 'record decisions',
    says: 'Record a decision with how each partner stood, and that one replaces another',
    roles: [...office, ...chairs],
  },
  { name: 'see group reports', says: 'Read what the groups report to the board each quarter', roles: everyone },
  {
    name: 'send group reports',
    says: 'Send the quarterly report of a group they chair',
    roles: [...office, 'group chair'],
  },
  {
    name: 'answer asks',
    says: 'Say what came of what a group asked of the board',
    roles: [...office, ...chairs],
  },
  {
    name: 'run the programme of group reports',
    says: 'Ask groups for their quarterly reports, excuse them, and record how the programme goes',
    roles: office,
  },
  {
    name: 'see disagreements',
    says: 'Read the disagreements that the agency they act for is a side of',
    roles: [...leaders, 'agency lead', 'group chair'],
  },
  {
    name: 'see every disagreement',
    says: 'Read every disagreement, whichever agencies it is between',
    roles: leaders,
  },
  {
    name: 'raise disagreements',
    says: 'Raise a disagreement between agencies about a decision or about practice',
    roles: [...leaders, 'agency lead', 'group chair'],
  },
  {
    name: 'move disagreements',
    says: 'Move a disagreement up its ladder, say how it is resolved, or take it back: their own, or any for the office and the chair',
    roles: [...office, 'safeguarding partner', ...chairs, 'agency lead'],
  },
  {
    name: 'speak for an agency in a disagreement',
    says: 'Say for the agency they act for that a disagreement is resolved',
    roles: ['safeguarding partner', 'agency lead'],
  },
  {
    name: 'record for every side of a disagreement',
    says: 'Write down what any side of a disagreement said, and move it on for them',
    roles: [...office, ...chairs],
  },
  {
    name: 'draw ladders',
    says: 'Draw a new version of a ladder of escalation',
    roles: office,
  },
  {
    name: 'sign decisions',
    says: 'Sign a decision for the safeguarding partner they act for',
    roles: ['safeguarding partner'],
  },
  {
    name: 'see written procedures',
    says: 'Read what was put in writing between meetings, and what each answered',
    roles: everyone,
  },
  {
    name: 'put decisions in writing',
    says: 'Put a decision in writing to partners and members between meetings, change its words, and close it',
    roles: [...office, ...chairs],
  },
  {
    name: 'answer written procedures',
    says: 'Answer what was put in writing, for the agency they act for or as a deputy under a delegation',
    roles: ['safeguarding partner', 'agency lead', 'group chair'],
  },
  {
    name: 'set the rule for decisions in writing',
    says: 'Set how long those asked have, and what carries a proposed decision',
    roles: office,
  },
]
