import type { Module } from '#platform/module.ts'
import { abilities } from './abilities.ts'
import { checkAction } from './closings/check-action.tsx'
import { decideClosingRule } from './closings/decide-closing-rule.tsx'
import { listClosingRules } from './closings/list-closing-rules.tsx'
import { completeAction } from './complete-action.tsx'
import { deadlines, nobodyThere, toCheck, waiting } from './deadlines.ts'
import { addHelper } from './helping/add-helper.tsx'
import { endHelp } from './helping/end-help.tsx'
import { addWait } from './waits/add-wait.tsx'
import { endWait } from './waits/end-wait.tsx'
import { editAction } from './edit-action.tsx'
import { facts } from './facts.ts'
import { hull } from './hull.ts'
import { listActions } from './list-actions.tsx'
import { northport } from './northport.ts'
import { noteProgress } from './note-progress.tsx'
import { addLayoutTask, editLayout } from './layouts/layout-tasks.tsx'
import { listLayouts } from './layouts/list-layouts.tsx'
import { showLayout } from './layouts/show-layout.tsx'
import { showPlanInLayout } from './layouts/show-plan-in-layout.tsx'
import { takeFieldLayouts } from './layouts/take-field-layouts.tsx'
import { addPlanTask } from './plan/add-plan.tsx'
import { addPriorityTask } from './plan/add-priority.tsx'
import { addVersionTask } from './plan/add-version.tsx'
import { editPlan } from './plan/edit-plan.tsx'
import { listPlans } from './plan/list-plans.tsx'
import { plansTimeline } from './plan/plans-timeline.tsx'
import { showPlan } from './plan/show-plan.tsx'
import { listPromises } from './promises/list-promises.tsx'
import { recordPromise } from './promises/record-promise.tsx'
import { addMeasureTask } from './priorities/add-measure.tsx'
import { addObjectiveTask } from './priorities/add-objective.tsx'
import { editPriority } from './priorities/edit-priority.tsx'
import { noteMeasure } from './priorities/note-measure.tsx'
import { setThemes } from './priorities/set-themes.tsx'
import { measureDeadlines } from './plan/deadlines.ts'
import { sharedDeadlines } from './shared-priorities/deadlines.ts'
import { sharedFacts } from './shared-priorities/facts.ts'
import { listShared, sharedWithBoard } from './shared-priorities/list-shared.tsx'
import { recordBelief } from './shared-priorities/record-belief.tsx'
import { addSharedAction, addSharedTask, editShared, recordSharedStep } from './shared-priorities/shared-tasks.tsx'
import { showShared } from './shared-priorities/show-shared.tsx'
import { reopenAction } from './reopen-action.tsx'
import { raiseActionTask } from './raise-action.tsx'
import { redateAction } from './redate-action.tsx'
import { bringBackSpreadsheet } from './spreadsheets/bring-back.tsx'
import { showSpreadsheet } from './spreadsheets/show-spreadsheet.tsx'
import { putAsideSpreadsheet, takeInSpreadsheet } from './spreadsheets/take-in.tsx'
import { spreadsheetsToTakeIn } from './spreadsheets/waiting.ts'
import { takeOutSpreadsheet } from './spreadsheets/take-out.ts'
import { showAction } from './show-action.tsx'
import { listStranded } from './stranded/list-stranded.tsx'
import { reassignActions } from './stranded/reassign-actions.tsx'
import { showTotals } from './totals/show-totals.tsx'
import { withdrawAction } from './withdraw-action.tsx'

export { isLate, standingOf } from './action.ts'
export { ownerFieldsOf, ownerRaised, problemsOfRaising } from './owner-fields.ts'
export { ActionTable } from './action-table.tsx'
export { heldInPlans } from './holding-store.ts'
export { notePromised } from './promises/note-promised.ts'
export { moveWithTheStart } from './move-what-counts.ts'
export { addPlan, addPriorities, plansToPick } from './plan/store.ts'
export { actionsOfGroupDuring } from './group-quarter-store.ts'
export { raiseAction } from './raise-action.tsx'
export {
  actionsBecauseOf,
  actionsBecauseOfAny,
  actionsToPick,
  openActionsOf,
  type ListedAction,
} from './register-store.ts'
export { openActionsOfGroup } from './open-of-group-store.ts'
export { addAction, addActions, addWaits, type NewAction } from './store.ts'

/** Chapter 2: what we said we would do. The plans with their priorities, and the one register of actions. */
export const plans: Module = {
  name: 'plans',
  routes: [
    listActions,
    raiseActionTask,
    showTotals,
    listStranded,
    listClosingRules,
    decideClosingRule,
    reassignActions,
    showAction,
    noteProgress,
    redateAction,
    completeAction,
    checkAction,
    addHelper,
    endHelp,
    addWait,
    endWait,
    withdrawAction,
    reopenAction,
    editAction,
    recordPromise,
    listPromises,
    listPlans,
    plansTimeline,
    addPlanTask,
    listLayouts,
    addLayoutTask,
    takeFieldLayouts,
    setThemes,
    showLayout,
    editLayout,
    showPlan,
    addPriorityTask,
    addVersionTask,
    editPlan,
    showPlanInLayout,
    takeOutSpreadsheet,
    bringBackSpreadsheet,
    showSpreadsheet,
    takeInSpreadsheet,
    putAsideSpreadsheet,
    editPriority,
    addObjectiveTask,
    addMeasureTask,
    noteMeasure,
    listShared,
    addSharedTask,
    sharedWithBoard,
    showShared,
    editShared,
    recordSharedStep,
    addSharedAction,
    recordBelief,
  ],
  abilities,
  facts: [facts, sharedFacts],
  deadlines: [deadlines, measureDeadlines, sharedDeadlines],
  waiting: [waiting, nobodyThere, toCheck, spreadsheetsToTakeIn],
  searchable: [
    { kind: 'action', says: 'Action', may: 'see actions' },
    { kind: 'plan', says: 'Plan', may: 'see plans' },
    { kind: 'shared priority', says: 'Shared priority', may: 'see plans' },
  ],
  stories: { hull, northport },
}
