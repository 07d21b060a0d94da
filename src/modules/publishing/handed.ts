import type { When } from '#platform/calendar/when.ts'
import type { Status } from '#platform/facts/fact.ts'
import type { Writer } from './gather.ts'

/** One sentence that was told in public: the fact behind it, how that stood, and by when it was promised where it is a commitment. */
export type ToldInPublic = { name: string; says: string; status: Status; due: When | null }

/** What was published: by what name, where it is kept here, on which day as precisely as that is known, and what it told. */
export type Publication = { says: string; at: string; on: When; facts: readonly ToldInPublic[] }

/** Told of whatever was published, so that an earlier chapter remembers what it promised. Publishing knows facts, not chapters. */
export type Published = (writer: Writer, publication: Publication) => Promise<void>
