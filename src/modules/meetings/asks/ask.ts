/** What an ask of the board wants, in the words people choose from. */
export const wants = {
  decision: 'A decision',
  action: 'That somebody does something',
  hearing: 'To be heard',
} as const
export type Wants = keyof typeof wants

/** What may come of an ask, in the words people choose from. */
export const answerKinds = {
  decision: 'It became a decision',
  action: 'It became an action',
  heard: 'It was heard',
  declined: 'It was declined',
} as const
export type AnswerKind = keyof typeof answerKinds

/** How many asks one report holds at the most: a board that is asked for more answers none. */
export const mostAsks = 4

/** How an ask stands: answered, and how, or not yet. */
export const askStanding = (answer: string | null) =>
  answer === null
    ? ({ is: 'next', says: 'No answer yet' } as const)
    : ({ is: answer === 'declined' ? 'none' : 'done', says: answerKinds[answer as AnswerKind] } as const)

/** Where the answer leads: the decision or the action it became; nothing where it was heard or declined. */
export const leadsTo = (answer: { kind: AnswerKind; decisionId: number | null; actionId: number | null }) =>
  answer.kind === 'decision'
    ? `/decisions/${answer.decisionId}`
    : answer.kind === 'action'
      ? `/actions/${answer.actionId}`
      : null
