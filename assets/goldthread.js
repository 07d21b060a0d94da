// The one script of ours. Every page works without it.
import { initAll } from './govuk-frontend.js'

// GOV.UK's components begin only where the page says that scripts run.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
askBeforeLosingWork()
openWhatIsPointedAt()
showEverythingOnPaper()

/** A changed form asks before the page is left; sending it does not. A form with data-leave="freely" never asks. */
function askBeforeLosingWork() {
  const changed = new Set()
  const guarded = (form) => form?.method === 'post' && form.dataset.leave !== 'freely'
  document.addEventListener('input', ({ target }) => guarded(target.form) && changed.add(target.form))
  document.addEventListener('reset', ({ target }) => changed.delete(target))
  document.addEventListener('submit', ({ target }) => changed.delete(target))
  window.addEventListener('beforeunload', (event) => changed.size > 0 && event.preventDefault())
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
