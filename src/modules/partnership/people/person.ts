import type { Problem } from '#platform/problem.ts'
import type { findPerson } from '../store.ts'

/** A person with the name of their agency. */
export type Found = Awaited<ReturnType<typeof findPerson>>

/** Letters go to an e-mail address, and to nothing else. */
export const emailProblems = (email: string | null): Problem[] =>
  email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
    ? [{ field: 'email', says: 'Enter an e-mail address, such as name@example.org' }]
    : []
