import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { record } from '#platform/history/history.ts'
import { task } from '#platform/web/route.tsx'
import { controlsNow, worksInWords, type Control, type Risk } from './risk.ts'
import { riskExamples, riskTrail } from './show-risk.tsx'
import { addControl, controlsOf, findRisk } from './store.ts'

type Subject = { risk: Risk; controls: Control[] }

/** Says what already holds a risk down and whether it works, or says anew how an earlier one works. */
export const noteControl = task({
  path: '/risks/:risk/control',
  may: 'keep risks',
  examples: riskExamples,
  title: ({ risk }: Subject) => `What holds it down: ${risk.title}`,
  above: ({ risk }) => riskTrail(risk),
  find: async (visit, params): Promise<Subject> => {
    const risk = await findRisk(visit.db, numberIn(params.risk))
    return { risk, controls: controlsNow(await controlsOf(visit.db, risk.id)) }
  },
  fields: async (_visit, { controls }) => ({
    says: text('What holds it down?', {
      most: 300,
      hint: 'A rule, a check, a person who looks: something that is there now',
    }),
    works: choice('Does it work?', worksInWords),
    replaces: pick('Does this say anew how one of these stands?', controls, {
      optional: true,
      hint: 'The earlier note stays readable in the history',
    }),
  }),

  async save(visit, { risk }, answers) {
    await addControl(visit.db, { riskId: risk.id, ...answers, notedOn: visit.today, notedBy: visit.who.name })
    await record(visit, 'control noted', `/risks/${risk.id}`, answers)
    return `/risks/${risk.id}`
  },
})
