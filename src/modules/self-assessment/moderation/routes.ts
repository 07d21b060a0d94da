import { answerRemark } from './answer-remark.tsx'
import { askAboutReturn } from './ask-about.tsx'
import { giveFeedback } from './give-feedback.tsx'
import { listModeration } from './list-moderation.tsx'
import { askPeer } from './panel/ask-peer.tsx'
import { challengeRow } from './panel/challenge-row.tsx'
import { endPeerTask } from './panel/end-peer.tsx'
import { sendBack } from './send-back.tsx'
import { nameReviewer } from './set-reviewer.tsx'
import { setModeratedScore } from './set-score.tsx'
import { showModeration } from './show-moderation.tsx'
import { withdrawQuestion } from './withdraw-remark.tsx'

/** The moderation of what was sent in. */
export const moderationRoutes = [
  listModeration,
  showModeration,
  setModeratedScore,
  askAboutReturn,
  answerRemark,
  withdrawQuestion,
  nameReviewer,
  sendBack,
  giveFeedback,
  askPeer,
  endPeerTask,
  challengeRow,
]
