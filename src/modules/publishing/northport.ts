import { addDays, type Day } from '#platform/calendar/day.ts'
import { financialYearOf, halfYear } from '#platform/calendar/period.ts'
import type { FactSource } from '#platform/facts/fact.ts'
import type { Story, Telling } from '#platform/story.ts'
import { writeProse } from './add-prose.tsx'
import { draftAndRecord, draftOf } from './draft.ts'
import { editionsOf } from './editions/store.ts'
import { beginReport, type Writer } from './gather.ts'
import type { Published } from './handed.ts'
import { usualSections } from './report.ts'
import { freeze, whyNotPublished } from './signatures/publish-report.tsx'
import { signFor } from './signatures/sign-report.tsx'
import { addSettled, changeSentence, findReport, orderSections, sentencesOf } from './store.ts'

const partners = ['agency/council', 'agency/police', 'agency/health']

/** Last year's report, signed by three and published; this half-year's draft, signed by two and waiting for the third. */
export const northport =
  (sources: readonly FactSource[], published: readonly Published[]): Story =>
  async (telling) => {
    await orderSections(telling.visit.db, usualSections)
    await lastYear(telling, sources, published)
    await thisHalfYear(telling, sources)
  }

async function lastYear(
  { visit, today, find, keep }: Telling,
  everything: readonly FactSource[],
  published: readonly Published[],
): Promise<void> {
  const publishedOn = lastSeptember(today)
  const { from, to } = financialYearOf(addDays(`${publishedOn.slice(0, 4)}-04-01` as Day, -1))
  const writer = onThatDay(visit, addDays(publishedOn, -30))
  const sources = asKnownOn(everything, writer.today)
  const id = keep(
    'report/last-year',
    await beginReport(writer, sources, {
      title: `Yearly report ${from.slice(0, 4)} to ${to.slice(0, 4)}`,
      kind: 'yearly',
      coversFrom: from,
      coversTo: to,
      asAt: to,
    }),
  )
  for (const [section, says] of lastYearsWords)
    await writeProse(writer, await findReport(writer.db, id), await sentencesOf(writer.db, id), {
      section,
      paragraph: null,
      says,
      audience: 'public',
    })
  const draft = await draftAndRecord(writer, sources, id)
  const open = draft.findings.filter(({ settled }) => !settled)
  if (open.length)
    await addSettled(
      visit.db,
      open.map(({ finding }) => ({
        reportId: id,
        findingKey: finding.key,
        rule: finding.rule,
        how: 'carried',
        settledBy: visit.who.name,
        settledOn: writer.today,
        reason: 'The partners read both records and publish them as they stand; the next report returns to it.',
      })),
    )
  for (const [place, partner] of partners.entries())
    await signFor(asPartner(onThatDay(visit, addDays(publishedOn, place * 2 - 6)), partner), draft, find(partner))
  const signed = await draftAndRecord(writer, sources, id)
  const editions = await editionsOf(visit.db, [id])
  if (whyNotPublished(signed, editions) === null)
    await freeze(onThatDay(visit, publishedOn), signed, editions, published)
}

async function thisHalfYear({ visit, today, find, keep }: Telling, sources: readonly FactSource[]): Promise<void> {
  const { from, to } = halfYear(today)
  const id = keep(
    'report/this-half-year',
    await beginReport(onThatDay(visit, addDays(today, -9)), sources, {
      title: 'Progress report',
      kind: 'progress',
      coversFrom: from,
      coversTo: to,
      asAt: today,
    }),
  )
  const sentences = await sentencesOf(visit.db, id)
  await writeProse(onThatDay(visit, addDays(today, -8)), await findReport(visit.db, id), sentences, {
    section: 'Conclusions',
    paragraph: null,
    audience: 'public',
    says: 'We think the partnership asks harder questions of itself than it did a year ago. We do not yet know whether children notice.',
  })
  await tellOneCountAsItWas(visit, sentences)
  const draft = await draftOf(visit, id)
  for (const [place, partner] of partners.slice(0, 2).entries())
    await signFor(asPartner(onThatDay(visit, addDays(today, place - 3)), partner), draft, find(partner))
}

/** One count has grown since the draft was written, so that the draft shows what a stale sentence looks like. */
async function tellOneCountAsItWas(writer: Writer, sentences: Awaited<ReturnType<typeof sentencesOf>>): Promise<void> {
  for (const sentence of sentences) {
    const [figure, now] =
      Object.entries(sentence.fact?.figures ?? {}).find(
        ([, value]) => typeof value === 'number' && value > 2 && says(sentence.says, value),
      ) ?? []
    if (!figure || typeof now !== 'number') continue
    const was = sentence.says.replace(numberAlone(now), String(now - 1))
    const fact = { ...sentence.fact!, sentence: was, figures: { ...sentence.fact!.figures, [figure]: now - 1 } }
    return void (await changeSentence(writer.db, sentence.id, {
      says: was,
      edited: false,
      editedBecause: null,
      leftOutBecause: null,
      fact,
    }))
  }
}

const numberAlone = (value: number) => new RegExp(String.raw`(?<![\w,./-])${value}(?![\w,./-])`)
const says = (sentence: string, value: number) => numberAlone(value).test(sentence)

const lastYearsWords: [section: string, says: string][] = [
  [
    'Introduction',
    'This is our account of one year. Every sentence that rests on a record says what kind of record it is; the others are our own judgement.',
  ],
  [
    'Conclusions',
    'We kept most of what we promised, and we were late with some of it. Where we were late, the first date stands beside the new one.',
  ],
  ['Forward plan', 'In the coming year we will count less and ask more: what changed for children, and how we know.'],
]

/** What had become known by a day: the report of that day cannot have been told more. */
const asKnownOn = (sources: readonly FactSource[], day: Day): FactSource[] =>
  sources.map(({ section, gather }) => ({
    section,
    gather: async (db, asked) =>
      (await gather(db, asked)).filter((fact) => fact.knownOn === null || fact.knownOn <= day),
  }))

/** The 24th of September that was last, the day on which the yearly report came out. */
const lastSeptember = (today: Day): Day => {
  const thisYear = `${today.slice(0, 4)}-09-24` as Day
  return thisYear <= today ? thisYear : (`${Number(today.slice(0, 4)) - 1}-09-24` as Day)
}

const onThatDay = (visit: Writer, day: Day): Writer => ({ ...visit, today: day, now: new Date(`${day}T10:00:00Z`) })

const asPartner = (writer: Writer, partner: string): Writer => ({
  ...writer,
  who: { ...writer.who, name: `Lead safeguarding partner, ${partner.split('/')[1]}` },
})
