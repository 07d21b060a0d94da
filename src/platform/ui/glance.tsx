import type { ComponentChildren } from 'preact'
import { Mark, markFor, type MarkName, type Standing } from './marks.tsx'

/** One figure at a glance: '2 late, the oldest by 16 months', a link to its section. */
export type GlanceFigure = {
  count: number
  word: string
  href: string
  mark?: MarkName
  note?: string
  late?: boolean
}

/** Up to four figures with words. A nought says so ("Nothing late") and is never red. */
export const Glance = ({ items }: { items: GlanceFigure[] }) => (
  <ul class="glance" aria-label="At a glance">
    {items.map((item) => (
      <li key={item.word} class={item.late && item.count > 0 ? 'late' : undefined}>
        <a href={item.href}>
          <b>{item.count}</b>
          <strong>
            {item.mark && item.count > 0 && <Mark name={item.mark} />}{' '}
            {item.count > 0 ? item.word : `Nothing ${item.word}`}
          </strong>
          <span>{item.note}</span>
        </a>
      </li>
    ))}
  </ul>
)

/** A part of a page under an ink rule; `quiet` says beside the heading how it was counted. */
export const Section = (section: {
  title: string
  id?: string
  mark?: MarkName
  late?: boolean
  quiet?: ComponentChildren
  children?: ComponentChildren
}) => (
  <section class="block" id={section.id}>
    <h2>
      {section.mark && <Mark name={section.mark} class={section.late ? 'red' : undefined} />}
      <span>{section.title}</span> {section.quiet && <span class="quiet">{section.quiet}</span>}
    </h2>
    {section.children}
  </section>
)

/** Something to act on, on white. `plain` for a note that asks nothing. */
export const Sheet = (sheet: { title: string; id?: string; plain?: boolean; children?: ComponentChildren }) => (
  <section class={sheet.plain ? 'sheet sheet--plain' : 'sheet'} id={sheet.id}>
    <h2>{sheet.title}</h2>
    {sheet.children}
  </section>
)

/** The lines of a sheet: a sentence and, under it, the second line. In words when there is none. */
export const SheetList = ({
  lines,
  empty,
}: {
  lines: { says: ComponentChildren; note?: ComponentChildren }[]
  empty: string
}) =>
  lines.length === 0 ? (
    <Empty says={empty} />
  ) : (
    <ul>
      {lines.map((line, place) => (
        <li key={place}>
          {line.says}
          {line.note && <span class="sheet__note">{line.note}</span>}
        </li>
      ))}
    </ul>
  )

/** Sections on the left, sheets on the right; on a phone one after the other. */
export const Desk = ({ left, right }: { left: ComponentChildren; right: ComponentChildren }) => (
  <div class="desk">
    <div>{left}</div>
    <div>{right}</div>
  </div>
)

/** What stands where a list would: "Nothing late", never a blank. */
export const Empty = ({ says }: { says: ComponentChildren }) => <p class="empty">{says}</p>

/** The facts about a document in one line under its title; those with `href` lead to the place. */
export const FactsBar = ({ facts }: { facts: { figure: string; says: string; href?: string; mark?: MarkName }[] }) => (
  <ul class="facts" aria-label="Facts about this page">
    {facts.map((fact) => {
      const words = (
        <>
          {fact.mark && <Mark name={fact.mark} />} <b>{fact.figure}</b> {fact.says}
        </>
      )
      return <li key={fact.says}>{fact.href ? <a href={fact.href}>{words}</a> : words}</li>
    })}
  </ul>
)

/** What must be there, ticked where it is: the shape says it, and `where` says it in words ("6.2 to 6.4", "missing"). */
export const TickList = ({
  items,
}: {
  items: { is: Extract<Standing, 'done' | 'part' | 'missing' | 'none'>; says: ComponentChildren; where: string }[]
}) => (
  <ul class="tick">
    {items.map((item, place) => (
      <li key={place}>
        <Mark
          name={markFor(item.is)}
          class={item.is === 'done' ? 'done' : item.is === 'missing' ? 'late' : undefined}
        />
        <span>{item.says}</span>
        <span class={item.is === 'missing' ? 'late' : undefined}>{item.where}</span>
      </li>
    ))}
  </ul>
)
