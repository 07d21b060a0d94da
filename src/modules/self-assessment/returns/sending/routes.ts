import { askContributor } from '../contributing/ask-contributor.tsx'
import { endContributing } from '../contributing/end-contributor.tsx'
import { listContributors } from '../contributing/list-contributors.tsx'
import { showCopy } from '../copies/show-copy.tsx'
import { copyAsPdf, copyAsSpreadsheet, copyAsWord } from '../copies/take-copy.ts'
import { giveNilReturn } from './nil-return.tsx'
import { openReturnAgain } from './open-return-again.tsx'
import { reopenReturn } from './re-open.tsx'
import { sendIn } from './send-in.tsx'
import { showSending } from './show-sending.tsx'
import { signOff } from './sign-off.tsx'

/** The life of a return around its answers: who helps, signing off, sending in, and copies. */
export const sendingRoutes = [
  listContributors,
  askContributor,
  endContributing,
  showSending,
  signOff,
  sendIn,
  giveNilReturn,
  reopenReturn,
  openReturnAgain,
  showCopy,
  copyAsPdf,
  copyAsWord,
  copyAsSpreadsheet,
]
