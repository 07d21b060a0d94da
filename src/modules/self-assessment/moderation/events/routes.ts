import { addQuestion, bringReturn } from './bring-return.tsx'
import { editEvent, planEvent } from './plan-event.tsx'
import { raiseFromEvent, recordSaid } from './record-said.tsx'
import { takeQuestionOff, takeReturnOff } from './take-off.tsx'
import { showEvent } from './show-event.tsx'

/** The events at which returns are challenged. */
export const eventRoutes = [
  planEvent,
  showEvent,
  editEvent,
  bringReturn,
  addQuestion,
  recordSaid,
  raiseFromEvent,
  takeQuestionOff,
  takeReturnOff,
]
