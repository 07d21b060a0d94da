import type { Ability } from '#platform/module.ts'
import { everyone, leaders, office } from '#modules/partnership/index.ts'

/** Those who may act on any action, whosever it is; who leads for an agency acts on its own. */
export const everyActionRoles: readonly string[] = [...leaders, 'group chair']

const responsible = [...leaders, 'group chair', 'agency lead'] as const

/** What may be done with plans and actions, and by whom. */
export const abilities: Ability[] = [
  { name: 'see actions', says: 'Read the register of actions', roles: everyone },
  { name: 'raise actions', says: 'Write down something that is to be done', roles: responsible },
  {
    name: 'note progress on actions',
    says: 'Say how an action is going',
    roles: [...responsible, 'trainer', 'analyst'],
  },
  { name: 'arrange actions', says: 'Say who helps with an action and what it waits for', roles: responsible },
  { name: 'complete actions', says: 'Mark an action as done, with the difference it made', roles: responsible },
  {
    name: 'check actions',
    says: 'Check that an action said to be done is done; never one’s own',
    roles: [...leaders, 'group chair', 'agency lead'],
  },
  { name: 'settle how actions close', says: 'Decide what is asked before an action counts as done', roles: office },
  {
    name: 'change the dates of actions',
    says: 'Give an action a new date, with the reason and who agreed',
    roles: [...leaders, 'group chair'],
  },
  { name: 'withdraw actions', says: 'Withdraw an action, with the reason', roles: [...leaders, 'group chair'] },
  {
    name: 're-open actions',
    says: 'Open an action again that was closed and had not really ended',
    roles: [...leaders, 'group chair'],
  },
  { name: 'edit actions', says: 'Change what an action says, whose it is or which plan it belongs to', roles: office },
  { name: 'pass on actions', says: 'Pass actions on to another owner, with the reason', roles: leaders },
  { name: 'record promises', says: 'Record where an action was promised in public', roles: office },
  { name: 'see plans', says: 'Read the plans and their priorities', roles: everyone },
  {
    name: 'read measures of plans',
    says: 'Say where a measure of a plan stands',
    roles: [...responsible, 'analyst'],
  },
  { name: 'keep layouts', says: 'Make the layouts that plans are shown in, and name their themes', roles: office },
  {
    name: 'take in spreadsheets',
    says: 'Bring a plan back as a spreadsheet and take in what was changed in it',
    roles: office,
  },
  {
    name: 'keep shared priorities',
    says: 'Keep what is shared with the boards beside the partnership',
    roles: leaders,
  },
  { name: 'keep plans', says: 'Add plans, their versions, priorities, objectives and measures', roles: leaders },
]
