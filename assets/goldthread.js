// The one script of ours. Every page works without it.
import { initAll } from './govuk-frontend.js'

// GOV.UK's components begin only where the page says that scripts run.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

/** The forms with words that are nowhere but in this window. */
const unsaved = new Set()
askBeforeLosingWork()
saveWhileTyping()
askWhatFollows()
openWhatIsPointedAt()
showEverythingOnPaper()

/** A changed form asks before the page is left; sending it does not. A form with data-leave="freely" never asks. */
function askBeforeLosingWork() {
  const guarded = (form) => form?.method === 'post' && form.dataset.leave !== 'freely'
  document.addEventListener('input', ({ target }) => guarded(target.form) && unsaved.add(target.form))
  document.addEventListener('reset', ({ target }) => unsaved.delete(target))
  document.addEventListener('submit', ({ target, defaultPrevented }) => defaultPrevented || unsaved.delete(target))
  window.addEventListener('beforeunload', (event) => unsaved.size > 0 && event.preventDefault())
}

/**
 * A form with data-autosave is saved after two quiet seconds and when a box is left: one request at a time, and the same words again
 * until they arrived. The answer says how it went, then which questions now stand as they were sent.
 */
function saveWhileTyping() {
  for (const form of document.querySelectorAll('form[data-autosave]')) {
    let [timer, flight, unsent, changed] = [0, null, null, false]
    const later = (wait) => {
      clearTimeout(timer)
      timer = setTimeout(save, wait)
    }
    const say = (saved, words) => {
      const status = form.querySelector('[data-saved]')
      status.querySelector('.status').className = `status status--${saved ? 'done' : 'late'}`
      status.querySelector('use').setAttribute('href', saved ? '#mark-done' : '#mark-late')
      status.querySelector('.status span').textContent = words
    }
    const words = () => {
      const sent = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
      return new URLSearchParams([...sent, ['autosave', 'yes']])
    }
    const send = async () => {
      try {
        const answer = await fetch(form.action, { method: 'POST', body: unsent })
        if (!answer.headers.get('content-type')?.startsWith('text/plain')) throw new Error('Sign in again in another window')
        const [says, ...stand] = (await answer.text()).split('\n')
        for (const line of stand) form.elements[line.split(' ')[0]].value = line.split(' ')[1]
        unsent = null
        const file = [...form.querySelectorAll('input[type="file"]')].some(({ value }) => value)
        say(answer.ok, answer.ok && file ? `${says}. Press Save now to add the document` : says)
        if (answer.ok && !changed && !file) unsaved.delete(form)
      } catch (error) {
        say(false, `Not saved: ${error instanceof TypeError ? 'no connection' : error.message}. It is tried again`)
        later(5_000)
      }
      flight = null
      if (!unsent && changed) later(2_000)
    }
    const save = () => {
      if (flight || !(unsent || changed)) return flight
      unsent ??= words()
      changed = false
      return (flight = send())
    }
    const note = (wait) => {
      changed = true
      unsent || later(wait)
    }
    form.addEventListener('input', () => note(2_000))
    form.addEventListener('change', () => note(100))
    // Two savings at once would meet one another: the button waits for the one that is under way, and for one that did not arrive.
    form.addEventListener('submit', (event) => {
      clearTimeout(timer)
      if (!flight && !unsent) return
      event.preventDefault()
      save().then(() => unsent || form.requestSubmit(event.submitter))
    })
  }
}

/** A question that an earlier answer leads to appears at once, where both stand on one page. */
function askWhatFollows() {
  const following = document.querySelectorAll('[data-only-if]')
  const says = ({ type, checked, value }, answer) => value === answer && (checked || !['radio', 'checkbox'].includes(type))
  const show = () => {
    for (const one of following) {
      const earlier = document.getElementById(one.dataset.onlyIf)
      const given = [...earlier.querySelectorAll('input, textarea')].some((each) => says(each, one.dataset.onlyIfAnswer))
      one.hidden = earlier.hidden || !given
    }
  }
  if (following.length > 0) document.addEventListener('change', show)
}
/** On a phone the proofs of a paragraph are folded away: following a knot unfolds them. */
function openWhatIsPointedAt() {
  const open = (hash) => {
    const folded = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)))?.closest('details')
    if (folded) folded.open = true
  }
  document.addEventListener('click', ({ target }) => {
    const link = target.closest('a[href^="#"]')
    if (link) open(link.hash)
  })
  open(window.location.hash)
}

/** What is folded on the screen is wanted on paper; afterwards it folds again. */
function showEverythingOnPaper() {
  let unfolded = []
  window.addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details:not([open])')]
    for (const one of unfolded) one.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const one of unfolded) one.open = false
  })
}
