import type { Route } from '#platform/web/route.tsx'
import { addASeries } from '../series/add-series.tsx'
import { addATemplate, changeATemplate } from '../templates/keep-template.tsx'
import { addAnItem } from './add-item.tsx'
import { addItemNote } from '../outcomes/add-note.tsx'
import { addSuggestions } from './add-suggestions.tsx'
import { addTemplateItem, changeATemplateItem } from '../templates/keep-template-item.tsx'
import { answerAProposal } from '../backlog/answer-proposal.tsx'
import { askForAPaper } from '../papers/ask-for-paper.tsx'
import { callAhead } from '../series/call-ahead.tsx'
import { changeASeries } from '../series/change-series.tsx'
import { decideItem } from '../outcomes/decide-item.tsx'
import { editItem } from './edit-item.tsx'
import { endASeries } from '../series/end-series.tsx'
import { endRestrictedKey } from '../restricted/end-key.tsx'
import { giveRestrictedKey } from '../restricted/give-key.tsx'
import { handInPaper } from '../papers/hand-in-paper.tsx'
import { issueTheAgenda } from './issue-agenda.tsx'
import { listBacklog } from '../backlog/list-backlog.tsx'
import { listSeries } from '../series/list-series.tsx'
import { listTemplates } from '../templates/list-templates.tsx'
import { liveMeeting } from '../outcomes/live.tsx'
import { moveMeeting } from '../move-meeting.tsx'
import { orderAgenda } from './order-agenda.tsx'
import { proposeItem } from '../backlog/propose-item.tsx'
import { restrictAPaper } from '../restricted/restrict-paper.tsx'
import { restrictAnItem } from '../restricted/restrict-item.tsx'
import { showAgenda } from './show-agenda.tsx'
import { showItem } from './show-item.tsx'
import { showPaper } from '../papers/show-paper.tsx'
import { showProposal } from '../backlog/show-proposal.tsx'
import { showRestricted } from '../restricted/show-room.tsx'
import { showSeries } from '../series/show-series.tsx'
import { showTemplate } from '../templates/show-template.tsx'
import { showVersion } from '../papers/show-version.tsx'
import { takeOffItem } from './take-off-item.tsx'
import { takePack, takeRestrictedPack } from '../pack/take-pack.tsx'
import { writeItemOutcome } from '../outcomes/write-outcome.tsx'

/** Series and rooms: addresses beneath /meetings without a number, which come first so that they are not taken for a meeting. */
export const seriesRoutes: Route[] = [
  listSeries,
  addASeries,
  showSeries,
  changeASeries,
  callAhead,
  endASeries,
  showRestricted,
  giveRestrictedKey,
  endRestrictedKey,
]

/** Agendas, papers, packs, outcomes, what is proposed, and templates. */
export const agendaRoutes: Route[] = [
  moveMeeting,
  showAgenda,
  addSuggestions,
  addAnItem,
  orderAgenda,
  issueTheAgenda,
  liveMeeting,
  takePack,
  takeRestrictedPack,
  showItem,
  editItem,
  takeOffItem,
  restrictAnItem,
  writeItemOutcome,
  addItemNote,
  decideItem,
  askForAPaper,
  showPaper,
  handInPaper,
  restrictAPaper,
  showVersion,
  listBacklog,
  proposeItem,
  showProposal,
  answerAProposal,
  listTemplates,
  addATemplate,
  showTemplate,
  changeATemplate,
  addTemplateItem,
  changeATemplateItem,
]
