/** The events that start a clock, each as it completes the sentence 'the day ...'. Records carry the same names. */
export const events = {
  becameKnownOn: 'the local authority became aware',
  notifiedOn: 'the notification was sent',
  submittedOn: 'the rapid review reached the Panel',
  startedOn: 'the decision to start the review was made',
  publishingOn: 'the report is to be published',
  publishedOn: 'it was published',
  decidedNotToPublishOn: 'it was decided not to publish the report',
  implementedOn: 'the arrangements came into effect',
  lastReportedOn: 'the last yearly report was published',
  yearEndedOn: 'the year reported on ended',
  lastReviewedOn: 'the arrangements were last reviewed',
  referredOn: 'the referral was received',
  strategyDiscussionOn: 'the strategy discussion was held',
} as const

export type EventName = keyof typeof events

/** Says an event so that it completes 'the day ...'. A name nobody has explained is said as it stands. */
export const eventInWords = (event: string): string => (event in events ? events[event as EventName] : `of “${event}”`)
