import { choices } from '#platform/forms/fields.tsx'
import type { TenantDatabase } from '#platform/database/database.ts'
import { agencyKinds } from './agency-kinds.ts'
import { agenciesToAsk, phasesOfSchools, type AgencyKind } from './return-store.ts'

/** Asks whom to put on the list of a round: by kind of agency, and by phase of school. */
export async function askedFields(db: TenantDatabase) {
  const phases = await phasesOfSchools(db)
  return {
    asks: choices('Whom do you put on the list?', agencyKinds, {
      optional: true,
      hint: 'Every agency of these kinds is asked. The list then says who has returned and who has not',
    }),
    phases: choices('Or only schools of some phases?', Object.fromEntries(phases.map((phase) => [phase, phase])), {
      optional: true,
      hint: 'Leave this empty where all schools are asked, or none',
    }),
  }
}

/** The agencies that were chosen so, without those on the list of a round already. */
export const chosenToAsk = (
  db: TenantDatabase,
  { asks, phases }: { asks: readonly AgencyKind[]; phases: readonly string[] },
  notIn: number | null = null,
) => agenciesToAsk(db, { kinds: asks, phases }, notIn)
