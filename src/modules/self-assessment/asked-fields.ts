import { choices } from '#platform/forms/fields.tsx'
import type { TenantDatabase } from '#platform/database/database.ts'
import { agenciesToAsk, phasesOfSchools, type AgencyKind } from './return-store.ts'

/** The kinds of agency that can be put on the list of a round, and that an audience can be made of. */
export const agencyKinds = {
  'local authority': 'The local authority',
  police: 'The police',
  health: 'Health',
  'relevant agency': 'Relevant agencies',
  education: 'Education',
  school: 'Schools',
  other: 'Other agencies',
} as const satisfies Record<AgencyKind, string>

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
