import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { contents } from '../../contents.ts'
import { learning } from './index.ts'
import { world } from '../../../test/world.ts'
import { rules } from '../publishing/findings/rules.ts'
const findingsIn = (facts: any, asked: any) => rules.flatMap((r: any) => r.check(facts, asked))
const all = contents.some((m) => m.name === 'learning') ? contents : contents.toSpliced(8, 0, learning)
test.each(['hull', 'northport'] as const)('%s', async (name) => {
  const site = await world({ modules: all, today: name === 'hull' ? '2021-03-31' : '2026-06-01' })
  const t0 = performance.now()
  const telling = await site.tell(...all.slice(0, 9).map((m) => m.stories[name]))
  console.log(name, 'told in', performance.now() - t0)
  const t1 = performance.now()
  await site.inside(async (visit) => { for (const m of all.filter((x) => ['front-door','learning'].includes(x.name))) {
    const period = name === 'hull' ? { from: '2020-10-01', to: '2021-03-31' } as const : { from: '2025-10-01', to: '2026-03-31' } as const
    for (const f of m.facts) { const facts = await f.gather(visit.db, { period, asAt: name === 'hull' ? '2021-03-31' : '2026-06-01' }); for (const x of facts) console.log(x.kind, x.section ?? f.section, '|', x.sentence, JSON.stringify(x.figures), JSON.stringify(x.checks)); console.log(findingsIn(facts, { period, asAt: '2021-03-31' }).map((x) => `${x.rule}: ${x.says}`)) }
    for (const d of m.deadlines) for (const x of await d(visit)) console.log('DUE', x.due, x.title, '|', x.says, '|', x.waitsOn)
  } })
  console.log('asked in', performance.now() - t1)
  if (name === 'northport') for (const [k, at] of [['a', '/front-door'], ['b', `/front-door/measures/${telling.find('measure/triaged')}`], ['c', '/learning'], ['d', `/learning/${telling.find('programme/core')}`], ['e', `/front-door/measures/${telling.find('measure/triaged')}/report-month`], ['f', `/front-door/developments/${telling.find('development/domestic-abuse-triage')}`]] as const) {
    const r = await site.get(at); writeFileSync(`/tmp/zz-${k}.html`, r.text.replaceAll(/\/assets\/site[^"]*css/g, '/tmp/zz-site.css')); console.log(at, r.status, r.text.length) }
  console.log(site.faults)
})
