import type { Day } from '../calendar/day.ts'
import type { Period } from '../calendar/period.ts'
import type { When } from '../calendar/when.ts'
import type { TenantDatabase } from '../database/database.ts'

export const kinds = ['event', 'decision', 'count', 'plan', 'judgement'] as const
export type Kind = (typeof kinds)[number]

export const statuses = ['planned', 'happened', 'missed', 'withdrawn', 'unknown'] as const
export type Status = (typeof statuses)[number]

/** Who may read it: anyone, the people of the partnership, or only a room. Room matters never become facts. */
export type Audience = 'public' | 'partnership'

/** A thing with a page of its own. */
export type Reference = { says: string; at: string }

/** One true sentence, with the figures behind it and the pages that prove it. */
export type Fact = {
  /** Stable and unique within the partnership: the address of the row it was told from, and which telling of it, such as '/actions/7#due'. */
  name: string
  sentence: string
  kind: Kind
  about: Reference
  when: When
  status: Status
  figures: Record<string, number | string>
  /** Addresses that open what proves it; at least one. */
  proof: string[]
  audience: Audience
  /** The day it became known; null where nobody recorded it. */
  knownOn: Day | null
  /** Where it came from, in words: a paragraph and row of a source document, or null where it was recorded at work. */
  source: string | null
  /** Its place in the report, when it is not the place of its chapter. */
  section?: string
  checks?: Checks
}

/** What a finding may need to know about a fact, beyond its sentence. Each rule says which of these it reads. */
export type Checks = {
  /** Who did it or is to do it; null where it says that nobody is named. */
  by?: Reference | null
  /** The one thing this is a date for, such as 'review A published': facts that share it must not disagree. */
  sameThing?: string
  /** A step on a path: the path, and where on it this step stands. */
  stage?: { of: string; order: number; says: string }
  /** The period that a report covers, which the fact says was published `when`. */
  covers?: Period & { report: string; length?: 'year' | 'half-year' }
  /** It says that nothing of this kind happened in the period. */
  none?: { of: string; during: Period }
  /** It is one of this kind, such as 'serious incident notification'. */
  oneOf?: string
  /** From here on the body or post at `about` exists, or is filled. */
  begins?: 'existence' | 'service'
  /** A length of time that the source states, to be held against its two ends. */
  lasts?: { months: number; from: When; to: When; says: string }
  /** What has to come first. */
  waitsOn?: { says: string; when: When; at: string }[]
  /** A limit the law sets, and the reason recorded for passing it. */
  limit?: { duty: string; due: Day; doneOn: When | null; reason: string | null }
  /** A commitment must have an owner and a date. */
  commitment?: { owner: string | null; due: When }
  /** Promises published before this account, each of which it has to answer: by the address of what was promised. */
  promised?: { says: string; at: string; in: string }[]
  /** The report does not tell it: a person left it out, or it became known since the draft was written. */
  untold?: true
  /** A judgement: what measures it, or null. */
  measure?: string | null
  /** The words used, and what they mean here: one word for one thing. */
  terms?: { word: string; means: string }[]
  /** It was decided at a meeting that was not quorate under its rule: why not, in words. */
  withoutQuorum?: string
  /** It counts by calendar years or by financial years. */
  years?: { kind: 'calendar' | 'financial' | 'other'; of: string }
}

/** What is asked of a source of facts: the period, and the day whose knowledge counts. */
export type Asked = { period: Period; asAt: Day }

/** One chapter's facts for a period as at a day. What became known later is left to the caller to set aside by `knownOn`. */
export type FactSource = { section: string; gather: (db: TenantDatabase, asked: Asked) => Promise<Fact[]> }
