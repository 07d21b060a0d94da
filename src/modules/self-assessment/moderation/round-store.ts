import { sql } from 'kysely'
import type { When } from '#platform/calendar/when.ts'
import type { TenantDatabase } from '#platform/database/database.ts'
import { pageLength } from '#platform/ui/paging.tsx'
import { isNotCalledOff } from '../round-order-store.ts'
import { isOpenRemark } from './moderation-store.ts'

export type ModeratedReturn = {
  id: number
  agency: string
  agencyId: number
  returnedOn: When
  /** Who reviews it; null while it waits on all who moderate. */
  reviewer: string | null
  /** How many rows have a moderated score, and how many the agency scored. */
  moderated: number
  scored: number
  unanswered: number
  feedbackOn: When | null
  /** Who is or was on its panel to the end, with how many rows each has scored of how many. */
  panel: { name: string; agency: string; scored: number; rows: number }[]
}

/** One page of the returns of a round that are in the partnership's hands, by agency, each with how far its moderation is; and how many there are. */
export async function moderatedPage(db: TenantDatabase, roundId: number, page: number) {
  const { rows } = await sql<ModeratedReturn & { all: number }>`
    select own.id, agency.name as agency, own.agency_id, sent.happened_on as returned_on,
           (select count(distinct score.question_id)::int from self_assessment.score
             where score.round_return_id = own.id and score.given_as = 'moderated') as moderated,
           (select count(*)::int from self_assessment.answer where answer.round_return_id = own.id and answer.point_id is not null) as scored,
           own.reviewer,
           (select count(*)::int from self_assessment.remark asked where asked.round_return_id = own.id and ${isOpenRemark}) as unanswered,
           (select told.happened_on from self_assessment.return_change told
             where told.round_return_id = own.id and told.kind = 'feedback' and told.id > sent.id order by told.id desc limit 1) as feedback_on,
           (select coalesce(jsonb_agg(jsonb_build_object('name', peer.name, 'agency', of.name, 'rows', peer.rows, 'scored',
                     (select count(distinct score.question_id) from self_assessment.score score
                       where score.round_return_id = own.id and score.given_as = 'peer' and score.by_account = peer.account_id))
                     order by peer.id), '[]') from self_assessment.peer join partnership.agency of on of.id = peer.agency_id
             where peer.round_return_id = own.id and peer.ended_at is null) as panel,
           count(*) over ()::int as all
      from self_assessment.round_return own
      join partnership.agency agency on agency.id = own.agency_id
      join lateral (select step.id, step.kind, step.happened_on from self_assessment.return_change step
                     where step.round_return_id = own.id and step.status = 'happened'
                       and step.kind in ('returned', 'nil return', 'exempt', 'taken back', 'sent back')
                     order by step.id desc limit 1) sent on sent.kind = 'returned'
     where own.round_id = ${roundId}
     order by agency.name, own.id
     limit ${pageLength} offset ${(page - 1) * pageLength}`.execute(db)
  return { rows, count: rows[0]?.all ?? 0 }
}

/** Returns of rounds that promise feedback within some days, and that were given none since they were sent in; at most `most`. */
export const awaitingFeedback = (db: TenantDatabase, most: number) =>
  sql<{
    id: number
    agency: string
    agencyId: number
    title: string
    feedbackDays: number
    returnedOn: When
    reviewer: string | null
    reviewerPerson: number | null
  }>`
    select own.id, agency.name as agency, own.agency_id, round.title, round.feedback_days, sent.happened_on as returned_on,
           own.reviewer, reviewing.person_id as reviewer_person
      from self_assessment.round round
      join self_assessment.round_return own on own.round_id = round.id
      join partnership.agency agency on agency.id = own.agency_id
      left join identity.membership reviewing on reviewing.account_id = own.reviewer_account
      join lateral (select step.id, step.kind, step.happened_on from self_assessment.return_change step
                     where step.round_return_id = own.id and step.status = 'happened'
                       and step.kind in ('returned', 'nil return', 'exempt', 'taken back', 'sent back')
                     order by step.id desc limit 1) sent on sent.kind = 'returned'
     where round.feedback_days is not null and ${isNotCalledOff('round.id')}
       and not exists (select 1 from self_assessment.return_change told
                        where told.round_return_id = own.id and told.kind = 'feedback' and told.id > sent.id)
     order by sent.id limit ${most}`
    .execute(db)
    .then(({ rows }) => rows)

/** What reviewers asked of some agencies about their returns and that they have not answered, return by return. */
export const askedOf = (db: TenantDatabase, agencyIds: readonly number[]) =>
  sql<{ id: number; agencyId: number; agency: string; title: string; count: number }>`
    select own.id, own.agency_id, agency.name as agency, round.title, count(*)::int as count
      from self_assessment.remark asked
      join self_assessment.round_return own on own.id = asked.round_return_id
      join self_assessment.round round on round.id = own.round_id
      join partnership.agency agency on agency.id = own.agency_id
     where asked.for_agency_id = any(${agencyIds}) and ${isOpenRemark} and ${isNotCalledOff('round.id')}
     group by own.id, own.agency_id, agency.name, round.title order by own.id`
    .execute(db)
    .then(({ rows }) => rows)

/** Returns that somebody was named to review, that are in the partnership's hands and were given no feedback since they were sent in. */
export const toReview = (db: TenantDatabase, accountId: number) =>
  sql<{ id: number; agency: string; agencyId: number; title: string }>`
    select own.id, agency.name as agency, own.agency_id, round.title
      from self_assessment.round_return own
      join self_assessment.round round on round.id = own.round_id
      join partnership.agency agency on agency.id = own.agency_id
      join lateral (select step.id, step.kind from self_assessment.return_change step
                     where step.round_return_id = own.id and step.status = 'happened'
                       and step.kind in ('returned', 'nil return', 'exempt', 'taken back', 'sent back')
                     order by step.id desc limit 1) sent on sent.kind = 'returned'
     where own.reviewer_account = ${accountId} and ${isNotCalledOff('round.id')}
       and not exists (select 1 from self_assessment.return_change told
                        where told.round_return_id = own.id and told.kind = 'feedback' and told.id > sent.id)
     order by sent.id`
    .execute(db)
    .then(({ rows }) => rows)
