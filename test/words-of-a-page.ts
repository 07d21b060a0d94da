import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Element = Tree.Element

/**
 * The first table within the part of a page that has this id, row by row, each cell by the words over its column. What stands at the beginning of a
 * row goes by the head of that column too. Throws when there is no such table.
 */
export function tableIn(html: string, id: string): Record<string, string>[] {
  const [part] = all(parse(html), (element) => attribute(element, 'id') === id)
  const [table] = part?.tagName === 'table' ? [part] : part ? all(part, ({ tagName }) => tagName === 'table') : []
  if (!table) throw new Error(`There is no table in ${id}`)
  const cells = (row: Element) => all(row, ({ tagName }) => tagName === 'td' || tagName === 'th').map(wordsOf)
  const [head, ...rows] = all(table, ({ tagName }) => tagName === 'tr').map(cells)
  return rows.map((row) => Object.fromEntries(row.map((words, place) => [head![place] ?? '', words])))
}

/** What a list on a page can be set to, by the words of its label: the words of each choice with what it sends. Throws when there is no such list. */
export function choicesIn(html: string, label: string): { says: string; sends: string }[] {
  const page = parse(html)
  const [named] = all(page, (element) => element.tagName === 'label' && wordsOf(element).startsWith(label))
  const [list] = named ? all(page, (element) => attribute(element, 'id') === attribute(named, 'for')) : []
  if (!list) throw new Error(`There is no list ${label}`)
  return all(list, ({ tagName }) => tagName === 'option').map((option) => ({
    says: wordsOf(option),
    sends: attribute(option, 'value') ?? wordsOf(option),
  }))
}

/** What an element says under a name, such as its address. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

/** Every element within another that is wanted, in the order of the page. */
export const all = (node: Tree.ParentNode, wanted: (element: Element) => boolean): Element[] =>
  elementsIn(node).filter(wanted)

// A page that was read does not change, and of a long one the same is asked for each of its questions: so it is walked once.
const walked = new WeakMap<Tree.ParentNode, Element[]>()
function elementsIn(node: Tree.ParentNode): Element[] {
  const known = walked.get(node)
  if (known) return known
  const found: Element[] = []
  const walk = (within: Tree.ParentNode) => {
    for (const child of within.childNodes)
      if ('tagName' in child) {
        found.push(child)
        walk(child)
      }
  }
  walk(node)
  walked.set(node, found)
  return found
}

/** The words within an element as they are written. */
export const wordsIn = (node: Tree.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? wordsIn(child) : ''))
    .join('')

/** The words of an element in one line. */
export function wordsOf(element: Element): string {
  const known = said.get(element)
  if (known !== undefined) return known
  const words = wordsIn(element).replaceAll(/\s+/g, ' ').trim()
  said.set(element, words)
  return words
}
const said = new WeakMap<Element, string>()
