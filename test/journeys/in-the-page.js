// Laid into a page that is being looked at, after axe: what can only be asked inside a browser.
globalThis.looking = {
  /** What axe finds wrong, each with how often and where first. */
  async violations(tags) {
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    // GOV.UK's own script says of a radio button whether what it opens is open; axe does not allow that, and GOV.UK keeps it knowingly.
    const isKnown = ({ id, nodes }) =>
      id === 'aria-allowed-attr' &&
      nodes.every(({ html }) => /^<input class="govuk-radios__input"[^>]*aria-expanded/.test(html))
    return violations
      .filter((violation) => !isKnown(violation))
      .map(({ id, help, nodes }) => `axe ${id}, ${nodes.length} times: ${help}: ${nodes[0]?.html.slice(0, 200)}`)
  },

  /** Its title, its main headings, what axe finds wrong and what makes it scroll sideways, asked at once. */
  async page(tags) {
    const h1s = [...document.querySelectorAll('h1')].map((each) => each.innerText)
    return { title: document.title, h1s, violations: await this.violations(tags), sideways: this.sideways() }
  },

  /** The innermost element that makes the page scroll sideways, or null when it does not. */
  sideways() {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return null
    const tooWide = [...document.body.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    )
    const first = tooWide.findLast((each) => !insideAScroller(each)) ?? tooWide.at(-1)
    return `${scrollWidth} wide in ${clientWidth}: ${first?.outerHTML.slice(0, 200)}`
  },

  /** What has the focus: what it says, whether it can be seen, and whether it looks otherwise than without the focus. */
  focus() {
    const here = document.activeElement
    const looks = () => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, color } = getComputedStyle(here)
      return [outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, color].join(' ')
    }
    const { top, bottom, width, height } = here.getBoundingClientRect()
    const withIt = looks()
    here.blur()
    const without = looks()
    here.focus({ preventScroll: true })
    return {
      says: (here.innerText || here.getAttribute('aria-label') || here.id || here.tagName).trim(),
      href: here.getAttribute('href'),
      inSight: width > 1 && height > 1 && bottom > 0 && top < innerHeight,
      shown: withIt !== without,
    }
  },
}

function insideAScroller(element) {
  for (let above = element.parentElement; above; above = above.parentElement)
    if (above !== document.body && /auto|scroll/.test(getComputedStyle(above).overflowX)) return true
  return false
}
