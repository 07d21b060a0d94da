import type { Route } from '#platform/web/route.tsx'
import { agreeMinutes } from './agree-minutes.tsx'
import { checkMinutes } from './check-minutes.tsx'
import { draftMinutes } from './draft-minutes.tsx'
import { editSection } from './edit-section.tsx'
import { listLimits, setLimit } from './limits.tsx'
import { sendMinutes } from './send-minutes.tsx'
import { showMinutes } from './show-minutes.tsx'
import { showSection } from './show-section.tsx'
import {
  takeMinutesAsPdf,
  takeMinutesAsWord,
  takeRestrictedMinutesAsPdf,
  takeRestrictedMinutesAsWord,
} from './take-minutes.ts'

/** Minutes: their pages, what is done with them, and their files. */
export const minutesRoutes: Route[] = [
  showMinutes,
  draftMinutes,
  sendMinutes,
  checkMinutes,
  agreeMinutes,
  takeMinutesAsPdf,
  takeMinutesAsWord,
  takeRestrictedMinutesAsPdf,
  takeRestrictedMinutesAsWord,
  showSection,
  editSection,
  listLimits,
  setLimit,
]
