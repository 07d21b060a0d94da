import { isValidElement, type VNode } from 'preact'

/** What may stand on a page: text, which is escaped, or markup, or several of both. Dates and other objects are not. */
export type Content = VNode | string | number | boolean | null | undefined | readonly Content[]

/** Extra attributes for an element: `data-…`, `aria-…` and a few that can neither lead anywhere nor run anything. */
export type Attributes = {
  [name: `data-${string}`]: string | number | boolean | null | undefined
} & Partial<Record<`aria-${'controls' | 'label' | 'labelledby' | 'describedby'}`, string>> & {
    id?: string
    rel?: string
    lang?: string
    title?: string
    target?: string
    form?: string
    accept?: string
    hidden?: boolean
    tabindex?: number
    maxlength?: number
    min?: number | string
    max?: number | string
    step?: number | string
  }

/** What every component takes: more classes, and more attributes, for its main element. */
export type Extras = { classes?: string; attributes?: Attributes }

/** A part of a component, such as a hint, with classes, attributes or more of its own. */
export type Part<More = unknown> = Extras & { content?: Content } & More

/** How a part is given: as its content alone, or as `{ content, classes, … }` when more has to be said of it. */
export type Slot<More = unknown> = Content | Part<More>

/** Rows and items may be left out in place with a condition: `canEdit && { … }`. */
export type Items<Item> = readonly (Item | null | undefined | false | '' | 0)[]

/** How deep a heading stands below the title of the page, which is 1. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** The classes that were given, in order, as one attribute; empty ones are dropped. */
export const joined = (...words: (string | false | null | undefined)[]): string => words.filter(Boolean).join(' ')

/** The same for ids in `aria-describedby`, which is left off altogether when there are none. */
export const idList = (...ids: (string | false | null | undefined)[]): string | undefined => joined(...ids) || undefined

/** The element of a heading, `h1` to `h6`. */
export const headingTag = (level: HeadingLevel | undefined, otherwise: 1 | 2): `h${HeadingLevel}` =>
  `h${level ?? otherwise}`

/** Whether content would leave anything on the page. */
export const isThere = (content: Content): boolean =>
  isMany(content)
    ? content.some(isThere)
    : content !== undefined && content !== null && content !== '' && typeof content !== 'boolean'

/** Whether content is nothing but text, so that a component may put it in a paragraph. */
export const isText = (content: Content): boolean =>
  isMany(content)
    ? isThere(content) && content.every((each) => !isThere(each) || isText(each))
    : typeof content === 'string' || typeof content === 'number'

/** A slot as a part, however it was given; nothing when there is nothing in it. */
export function part<More>(slot: Slot<More>): Part<More> | undefined {
  if (isContent(slot)) return isThere(slot) ? ({ content: slot } as Part<More>) : undefined
  return slot
}

/** Text in a paragraph of this class; markup as it is, since it brings its own paragraphs. */
export const paragraphed = (content: Content, paragraphClass: string): Content =>
  isText(content) ? <p class={paragraphClass}>{content}</p> : content

const isMany = (content: unknown): content is readonly Content[] => Array.isArray(content)

const isContent = (slot: unknown): slot is Content =>
  typeof slot !== 'object' || slot === null || isMany(slot) || isValidElement(slot)
