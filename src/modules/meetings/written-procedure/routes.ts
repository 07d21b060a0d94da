import type { Route } from '#platform/web/route.tsx'
import { addPaper, closeProcedure } from './close-procedure.tsx'
import { answerInWriting } from './answer-in-writing.tsx'
import { changeText } from './change-text.tsx'
import { listProcedures } from './list-procedures.tsx'
import { putInWriting } from './put-in-writing.tsx'
import { setRule } from './set-rule.tsx'
import { showProcedure } from './show-procedure.tsx'

/** Decisions put in writing between meetings: those with a name before those with a number. */
export const procedureRoutes: Route[] = [
  listProcedures,
  putInWriting,
  setRule,
  showProcedure,
  answerInWriting,
  changeText,
  closeProcedure,
  addPaper,
]
