import { sql } from 'kysely'
import type { TenantDatabase } from '#platform/database/database.ts'
import type { Holding } from '#modules/partnership/index.ts'

/** The open actions, the priorities and the shared priorities that are one person's own, each with the page on which it passes to somebody else. */
export const heldInPlans: Holding = async ({ db }, { personId }) => [
  ...(await actionsOfPerson(db, personId)).map(({ id, title }) => ({
    says: `Action: ${title}`,
    at: `/actions/${id}`,
    passOnAt: `/actions/reassign?action=${id}`,
  })),
  ...(await prioritiesOfPerson(db, personId)).map(({ id, planId, title }) => ({
    says: `Priority: ${title}`,
    at: `/plans/${planId}`,
    passOnAt: `/plans/priorities/${id}/edit`,
  })),
  ...(await sharedOfPerson(db, personId)).map(({ id, title }) => ({
    says: `Shared priority: ${title}`,
    at: `/shared-priorities/${id}`,
    passOnAt: `/shared-priorities/${id}/edit`,
  })),
]

const actionsOfPerson = (db: TenantDatabase, personId: number) =>
  db
    .selectFrom('plans.action')
    .select(['id', 'title'])
    .where('state', '=', 'open')
    .where('ownerPersonId', '=', personId)
    .orderBy('dueOrder')
    .orderBy('id')
    .limit(200)
    .execute()

const prioritiesOfPerson = (db: TenantDatabase, personId: number) =>
  db
    .selectFrom('plans.priority as priority')
    .select(['priority.id', 'priority.planId', 'priority.title'])
    .where('priority.leadPersonId', '=', personId)
    .where(
      sql<boolean>`not exists (select from plans.plan_version as version where version.plan_id = priority.plan_id and version.kind = 'ended')`,
    )
    .orderBy('priority.id')
    .limit(50)
    .execute()

const sharedOfPerson = (db: TenantDatabase, personId: number) =>
  db
    .selectFrom('plans.sharedPriority')
    .select(['id', 'title'])
    .where('ownerPersonId', '=', personId)
    .orderBy('id')
    .limit(50)
    .execute()
