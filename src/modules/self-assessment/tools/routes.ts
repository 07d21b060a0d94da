import { addAnAudience } from './audiences/add-audience.tsx'
import { editAudience } from './audiences/edit-audience.tsx'
import { removeAudience } from './audiences/remove-audience.tsx'
import { addATool } from './add-tool.tsx'
import { beginVersion } from './begin-version.tsx'
import { editTool } from './edit-tool.tsx'
import { listTools } from './list-tools.tsx'
import { addAPart } from './parts/add-part.tsx'
import { editPart } from './parts/edit-part.tsx'
import { movePart } from './parts/move-part.tsx'
import { removePart } from './parts/remove-part.tsx'
import { previewVersion } from './preview-version.tsx'
import { offerVersion } from './offer-version.tsx'
import { publishAVersion } from './publish-version.tsx'
import { addAQuestion } from './questions/add-question.tsx'
import { editQuestion } from './questions/edit-question.tsx'
import { moveQuestion } from './questions/move-question.tsx'
import { removeQuestion } from './questions/remove-question.tsx'
import { sayMeanings } from './questions/say-meanings.tsx'
import { addAScale } from './scales/add-scale.tsx'
import { editScale } from './scales/edit-scale.tsx'
import { removeScale } from './scales/remove-scale.tsx'
import { showTool } from './show-tool.tsx'
import { showVersion } from './show-version.tsx'

/** Somewhere to look at tools and to build them, what adds to a version before what takes away from it. */
export const toolRoutes = [
  listTools,
  addATool,
  showTool,
  editTool,
  beginVersion,
  showVersion,
  previewVersion,
  addAScale,
  editScale,
  addAnAudience,
  editAudience,
  addAPart,
  editPart,
  movePart,
  addAQuestion,
  editQuestion,
  sayMeanings,
  moveQuestion,
  publishAVersion,
  offerVersion,
  removeQuestion,
  removeAudience,
  removeScale,
  removePart,
]
