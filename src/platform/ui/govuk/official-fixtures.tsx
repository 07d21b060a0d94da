import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { h, type FunctionComponent, type VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { parseFragment, type DefaultTreeAdapterTypes as Parsed } from 'parse5'
import type { Content } from './slots.tsx'

/*
 * For tests only: GOV.UK's own examples of every component, and how an example written for GOV.UK's templates is
 * said in our components. Theirs have a pair of options, `text` and `html`, where ours have one place for content.
 */

type Options = Record<string, unknown>

export type Fixture = { name: string; options: Options; html: string }

const COMPONENTS = 'node_modules/govuk-frontend/dist/govuk/components'

/** The examples that come with the installed release, by the name of their component. */
export function officialFixtures(): Map<string, Fixture[]> {
  const found = new Map<string, Fixture[]>()
  for (const component of readdirSync(COMPONENTS)) {
    const file = `${COMPONENTS}/${component}/fixtures.json`
    if (existsSync(file)) found.set(component, JSON.parse(readFileSync(file, 'utf8')).fixtures)
  }
  return found
}

/** Our markup for one of GOV.UK's examples. */
export function ours(component: string, Component: FunctionComponent<never>, fixture: Fixture): string {
  const { content, ...options } = translated(fixture.options)
  const props = { ...options, ...(content !== undefined && { children: content }) }
  return render(h(Component, (SPECIAL[component]?.(props, fixture) ?? props) as never))
}

/** Markup as a tree without what makes no difference: order of attributes, comments, white space around blocks. */
export const normalTree = (html: string): string => JSON.stringify(normal(parseFragment(html)), null, 1)

const SPECIAL: Record<string, (props: Options, fixture: Fixture) => Options> = {
  radios: (props) => ({ ...props, items: choices(props.items) }),
  checkboxes: (props) => ({ ...props, items: choices(props.items) }),
  accordion: (props) => ({ ...props, items: accordionSections(props.items) }),
  'service-navigation': (props, { options }) => ({ ...props, ...serviceSlots(asOptions(options.slots)) }),
  footer: (props, { options, html }) => ({
    ...props,
    logo: fromHtml(/<svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? ''),
    contentLicence:
      options.contentLicence === null ? undefined : (contentOf(props.contentLicence) ?? fromHtml(LICENCE)),
    crownCopyright: contentOf(props.copyright) ?? '© Crown copyright',
  }),
}

const LICENCE = `All content is available under the
  <a
    class="govuk-footer__link"
    href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    rel="license"
  >Open Government Licence v3.0</a>, except where otherwise stated`

/** Options whose names end like content and yet are plain text in both. */
const PLAIN = ['visuallyHiddenText', 'iconFallbackText', 'labelText']

function translated(options: Options): Options {
  const props: Options = {}
  for (const [key, value] of Object.entries(options)) {
    const [, before, kind] = /^(.*?)(html|text)$/i.exec(key) ?? []
    if (key === 'attributes' || kind === undefined || PLAIN.includes(key)) {
      props[key] = key === 'formGroup' ? formGroup(value) : key === 'attributes' ? value : translatedValue(value)
    } else if (kind.toLowerCase() === 'html') {
      if (value) props[before || 'content'] = fromHtml(String(value))
    } else {
      props[before || 'content'] ??= value
    }
  }
  return props
}

const translatedValue = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(translatedValue) : isOptions(value) ? translated(value) : value

function formGroup(value: unknown): unknown {
  if (!isOptions(value)) return value
  const { beforeInput, afterInput, beforeInputs, afterInputs, ...extras } = translated(value)
  return { ...extras, before: contentOf(beforeInput ?? beforeInputs), after: contentOf(afterInput ?? afterInputs) }
}

const choices = (items: unknown): unknown =>
  asList(items).map((item) => (isOptions(item) ? { ...item, conditional: contentOf(item.conditional) } : item))

const accordionSections = (items: unknown): unknown =>
  asList(items).map((item) =>
    isOptions(item)
      ? {
          ...item,
          heading: contentOf(item.heading),
          summary: contentOf(item.summary),
          content: contentOf(item.content),
        }
      : item,
  )

function serviceSlots(slots: Options): Options {
  const html = (slot: unknown) => (slot ? fromHtml(String(isOptions(slot) ? slot.html : slot)) : undefined)
  return {
    slots: Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, html(slot)])),
    endSlotInline: asOptions(slots.end).align === 'inline',
  }
}

const isOptions = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const asOptions = (value: unknown): Options => (isOptions(value) ? value : {})
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const contentOf = (value: unknown): unknown => (isOptions(value) ? value.content : undefined)

/** Markup as nodes, always one node around them all, so that a component takes it for markup and not for text. */
const fromHtml = (html: string): VNode => <>{parseFragment(html).childNodes.map(asNode)}</>

function asNode(node: Parsed.ChildNode): Content {
  if ('tagName' in node) {
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    return h(node.tagName, attributes, node.childNodes.map(asNode))
  }
  return 'value' in node ? node.value : null
}

function normal(node: Parsed.Node): unknown {
  if (isTextNode(node)) return squeezed(node.value)
  const attributes = 'attrs' in node ? node.attrs.map(({ name, value }) => `${name}=${squeezed(value)}`).sort() : []
  const children = childrenOf(node)
    .filter(({ nodeName }) => nodeName !== '#comment')
    .map(normal)
  return [
    node.nodeName,
    attributes,
    ...(isOneSentence(node) ? [said(node)] : []),
    children.filter((child) => child !== ''),
  ]
}

/** Where all is one run of words the spaces between its parts count: without them a screen reader runs words together. */
const isOneSentence = (node: Parsed.Node): boolean =>
  childrenOf(node).every((child) => IN_A_SENTENCE.includes(child.nodeName) && isOneSentence(child))

const IN_A_SENTENCE = ['#text', '#comment', 'a', 'abbr', 'b', 'em', 'path', 'span', 'strong', 'svg']

const said = (node: Parsed.Node): string => squeezed(words(node))
const words = (node: Parsed.Node): string => (isTextNode(node) ? node.value : childrenOf(node).map(words).join(''))
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()
const isTextNode = (node: Parsed.Node): node is Parsed.TextNode => node.nodeName === '#text'
const childrenOf = (node: Parsed.Node): Parsed.ChildNode[] => ('childNodes' in node ? node.childNodes : [])
