import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { all, attribute, wordsIn, wordsOf, type Element } from './words-of-a-page.ts'
import type { World } from './world.ts'

type Control = { name: string; element: Element; id: string }

/**
 * An answer by the words of its question: words, a day as '2026-09-14' where three boxes ask for one, several words for tick boxes, or a file.
 * 'One question > another' is the other where it stands within the one.
 */
export type Said = Record<string, string | string[] | File>

/**
 * Somebody at a desk who knows nothing but what stands on the pages: finds a question by its words, answers it by the words of a
 * choice, leaves all else as the form has it, and presses the button. Throws with what the page said when it does not take the answers.
 */
export const atADesk = (site: World) => ({
  /** The page at an address. Throws when it does not open. */
  async read(path: string): Promise<string> {
    const { status, text } = await site.get(path)
    if (status !== 200) throw new Error(`${path} answered ${status}: ${site.faults.at(-1) ?? ''}`)
    return text
  },

  /** The addresses that the links which begin with these words lead to on a page. */
  async linksOn(path: string, words: string): Promise<string[]> {
    return all(parse(await this.read(path)), ({ tagName }) => tagName === 'a')
      .filter((link) => wordsOf(link).startsWith(words))
      .map((link) => attribute(link, 'href') ?? '')
  },

  /** Every address that a page leads to. */
  async linksTo(path: string): Promise<string[]> {
    return all(parse(await this.read(path)), ({ tagName }) => tagName === 'a').map(
      (link) => attribute(link, 'href') ?? '',
    )
  },

  /** The first address that a link beginning with these words leads to. Throws when there is none. */
  async linkOn(path: string, words: string): Promise<string> {
    const [first] = await this.linksOn(path, words)
    if (first === undefined) throw new Error(`${path} has no link ${words}`)
    return first
  },

  /** The rows of the tables of a list, each as the words of its cells, over all its pages; `within` is the heading's id of one part of a page. */
  async rowsOn(path: string, within?: string): Promise<string[][]> {
    const rows: string[][] = []
    for (let next: string | undefined = path; next !== undefined;) {
      const page: Tree.Document = parse(await this.read(next))
      const [part = page] = within ? all(page, (element) => attribute(element, 'id') === within) : []
      for (const row of all(part, ({ tagName }) => tagName === 'tr'))
        if (all(row, ({ tagName }) => tagName === 'td').length > 0)
          rows.push(all(row, ({ tagName }) => tagName === 'td' || tagName === 'th').map(wordsOf))
      const further = all(page, (element) => attribute(element, 'rel') === 'next')[0]
      next =
        further && new URL(attribute(further, 'href')!, `http://localhost${next}`).href.replace('http://localhost', '')
    }
    return rows
  },

  /** The choices that a question offers on a page. Throws when the page does not ask it. */
  async choicesOn(path: string, question: string): Promise<string[]> {
    const form = formOn(await this.read(path), [question], undefined, path)
    return controlsFor(form, question).map(({ id }) => labelOf(form, id))
  },

  /**
   * Opens the form at an address, to be sent as it was opened, whatever became of it since; answers with the address one is led to.
   * `button` is the one that is pressed: it picks the form where a page has several.
   */
  async open(path: string): Promise<(said?: Said, button?: string) => Promise<string>> {
    const page = await this.read(path)
    return async (said = {}, button) => {
      const form = formOn(page, Object.keys(said), button, path)
      const sent = { ...answersOf(form, said, path), ...pressed(form, button) }
      const to = attribute(form, 'action') ?? path
      const answer = await site.post(to.startsWith('/') ? to : new URL(to, `http://localhost${path}`).pathname, sent)
      if (answer.status !== 303)
        throw new Error(`${path} answered ${answer.status}: ${problemsOn(answer.text) || (site.faults.at(-1) ?? '')}`)
      return answer.to
    }
  },

  /** Fills in the form at an address and sends it; answers with the address one is led to. */
  async fill(path: string, said: Said = {}, button?: string): Promise<string> {
    return (await this.open(path))(said, button)
  },
})

/** What a page complains of, in words. */
export const problemsOn = (html: string): string =>
  all(parse(html), (element) => (attribute(element, 'class') ?? '').includes('govuk-error-summary'))
    .map(wordsOf)
    .join(' ')

/** The form that has all these questions, or the button of these words. */
function formOn(html: string, questions: string[], button: string | undefined, path: string): Element {
  const forms = all(parse(html), ({ tagName }) => tagName === 'form').filter(
    (form) => attribute(form, 'method') === 'post' && !attribute(form, 'action')?.startsWith('/sign-out'),
  )
  const found = forms.find(
    (form) =>
      questions.every((question) => controlsFor(form, question).length > 0) &&
      (button === undefined ||
        all(form, ({ tagName }) => tagName === 'button').some((each) => wordsOf(each) === button)),
  )
  if (!found) {
    const asked = forms.flatMap((form) =>
      all(form, ({ tagName }) => tagName === 'label' || tagName === 'legend').map(wordsOf),
    )
    throw new Error(`${path} has no form with ${[...questions, button].join(' | ')}. It asks: ${asked.join(' | ')}`)
  }
  return found
}

function answersOf(form: Element, said: Said, path: string): Record<string, string | string[] | File> {
  const sent: Record<string, string | string[] | File> = {}
  const add = (name: string, value: string) => {
    const there = sent[name]
    sent[name] = there === undefined ? value : [there as string | string[], value].flat()
  }
  for (const element of all(form, ({ tagName }) => ['input', 'select', 'textarea'].includes(tagName))) {
    const name = attribute(element, 'name')
    const type = attribute(element, 'type')
    if (!name || type === 'file') continue
    if (type === 'radio' || type === 'checkbox') {
      if (attribute(element, 'checked') !== undefined) add(name, attribute(element, 'value') ?? 'on')
    } else add(name, valueOf(element))
  }
  for (const [question, answer] of Object.entries(said)) {
    const controls = controlsFor(form, question)
    const [first] = controls
    const type = attribute(first!.element, 'type')
    if (answer instanceof File) sent[first!.name] = answer
    else if (type === 'radio' || type === 'checkbox') {
      const chosen = [answer].flat().map((words) => {
        const control = controls.find(({ id }) => labelOf(form, id).startsWith(words))
        if (!control) throw new Error(`${path}: ${question} has no choice ${words}`)
        return attribute(control.element, 'value') ?? 'on'
      })
      sent[first!.name] = type === 'radio' ? chosen[0]! : chosen
    } else if (controls.length === 3) {
      const [year, month, day] = (answer as string).split('-')
      for (const [place, value] of [day, month, year].entries()) sent[controls[place]!.name] = String(Number(value))
    } else if (first!.element.tagName === 'select') {
      const options = all(first!.element, ({ tagName }) => tagName === 'option')
      const option =
        options.find((each) => wordsOf(each).startsWith(answer as string)) ??
        options.find((each) => wordsOf(each).endsWith(answer as string))
      if (!option) throw new Error(`${path}: ${question} has no choice ${String(answer)}`)
      sent[first!.name] = attribute(option, 'value') ?? ''
    } else sent[first!.name] = answer as string
  }
  return sent
}

/** What the button of these words sends besides, where it has a name. */
function pressed(form: Element, words: string | undefined): Record<string, string> {
  const button = all(form, ({ tagName }) => tagName === 'button').find((each) => wordsOf(each) === words)
  const name = button && attribute(button, 'name')
  return name ? { [name]: attribute(button, 'value') ?? '' } : {}
}

/** The boxes, choices or lists that a question stands over. */
function controlsFor(form: Element, question: string): Control[] {
  const [around, inside] = question.split(' > ')
  if (inside !== undefined) {
    const within = fieldsetOf(form, around!)
    return within ? controlsFor(within, inside) : []
  }
  const asks = (element: Element) => wordsOf(element).startsWith(question)
  const fieldset = fieldsetOf(form, question)
  const label = all(form, ({ tagName }) => tagName === 'label').find(asks)
  const within = fieldset
    ? all(fieldset, ({ tagName }) => ['input', 'select', 'textarea'].includes(tagName))
    : label
      ? all(form, (element) => attribute(element, 'id') === attribute(label, 'for'))
      : []
  return within.flatMap((element) => {
    const name = attribute(element, 'name')
    return name ? [{ name, element, id: attribute(element, 'id') ?? '' }] : []
  })
}

/** The boxes that belong together under these words. */
const fieldsetOf = (form: Element, words: string): Element | undefined =>
  all(form, ({ tagName }) => tagName === 'fieldset').find((each) =>
    all(each, ({ tagName }) => tagName === 'legend')
      .slice(0, 1)
      .some((legend) => wordsOf(legend).startsWith(words)),
  )

const labelOf = (form: Element, id: string): string =>
  all(form, (element) => element.tagName === 'label' && attribute(element, 'for') === id)
    .map(wordsOf)
    .join(' ')

function valueOf(element: Element): string {
  if (element.tagName === 'textarea') return wordsIn(element).replace(/^\n/, '')
  if (element.tagName !== 'select') return attribute(element, 'value') ?? ''
  const options = all(element, ({ tagName }) => tagName === 'option')
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
  return chosen ? (attribute(chosen, 'value') ?? wordsOf(chosen)) : ''
}
