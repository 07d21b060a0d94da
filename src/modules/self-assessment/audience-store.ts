import type { TenantDatabase } from '#platform/database/database.ts'

/** Asks everybody on the list of a round in the wordings of one audience. */
export const askInWordsOf = (db: TenantDatabase, roundId: number, audienceId: number) =>
  db.updateTable('selfAssessment.roundReturn').set({ audienceId }).where('roundId', '=', roundId).execute()
