import type { ComponentChildren } from 'preact'
import type { Answers, Fields } from '../forms/field.ts'
import type { Raw } from '../forms/raw.ts'
import type { Problem } from '../problem.ts'
import type { Visit } from '../visit.ts'
import type { ShownOnce } from './shown-once.tsx'

/** The parts of an address that were named with a colon. */
export type Params = Record<string, string>

/** What a page says: its title, what stands above it, and its body. */
export type Shown = {
  title: string
  body: ComponentChildren
  /** Where this page hangs; each with its address. */
  above?: { says: string; href: string }[]
  /** The page draws its own h1. */
  ownHeading?: boolean
}

type Common = {
  path: string
  /** The ability it asks for, in words; 'anyone signed in' asks for none. */
  may: string
  /**
   * Opened only to some of those who have the ability: who holds a key, or whom the thing concerns. To all others there is nothing here.
   * Its own tests say to whom.
   */
  forSome?: true
  /** For an address with a colon in it: some that exist, for the list of pages, the access test and the accessibility check. */
  examples?: (visit: Visit) => Promise<Params[]>
}

/** Somewhere to look. */
export type Page = Common & { kind: 'page'; show: (visit: Visit, params: Params) => Promise<Shown> }

/** Something to take away: a file, a feed. */
export type Download = Common & { kind: 'download'; send: (visit: Visit, params: Params) => Promise<Response> }

/** Something to do: questions asked with GET, answers taken with POST at the same address. */
export type Task<F extends Fields = Fields, S = unknown> = Common & {
  kind: 'task'
  title: string | ((subject: S) => string)
  /** The questions; a function when they depend on what is there, such as the groups to choose from. */
  fields: F | ((visit: Visit, subject: S) => Promise<F>)
  find: (visit: Visit, params: Params) => Promise<S>
  /** Answers to begin with, as a form would send them. */
  begin?: (subject: S, visit: Visit) => Record<string, string | string[] | undefined>
  /** What stands above the questions. */
  before?: (subject: S, visit: Visit) => ComponentChildren
  above?: (subject: S) => { says: string; href: string }[]
  /** The word on the button; 'Save' unless said. */
  button?: string
  check?: (answers: Answers<F>, subject: S, visit: Visit) => Problem[] | Promise<Problem[]>
  /** Saves, records the deed, and answers with the address where the person will want to be, or with what is shown this once. */
  save: (visit: Visit, subject: S, answers: Answers<F>) => Promise<string | ShownOnce>
  /** Draws its own page and takes what it is sent, in place of all of the above: a page whose questions are saved one by one. */
  itself?: (visit: Visit, subject: S, raw: Raw | null) => Promise<Asked>
}

/** What a task answers: somewhere to go on to, a page, or a line for a script that saved while somebody was still typing. */
export type Asked =
  | { to: string }
  | { page: Shown; status: 200 | 409 | 422 }
  | { line: string; status: 200 | 409 | 422 }

export type Route = Page | Download | Task<any, any>

export const page = (route: Omit<Page, 'kind'>): Page => ({ kind: 'page', ...route })
export const download = (route: Omit<Download, 'kind'>): Download => ({ kind: 'download', ...route })
/** A task that draws its own page and takes its own answers; its fields are still what it asks. */
export const taskOfItsOwn = <F extends Fields, S>(
  route: Omit<Task<F, S>, 'kind' | 'save' | 'itself'> & { itself: NonNullable<Task<F, S>['itself']> },
): Task<F, S> => ({
  kind: 'task',
  save: () => Promise.reject(new Error(`${route.path} saves what it is sent itself`)),
  ...route,
})
export const task = <F extends Fields, S>(route: Omit<Task<F, S>, 'kind'>): Task<F, S> => ({ kind: 'task', ...route })
