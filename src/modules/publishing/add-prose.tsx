import { numberIn } from '#platform/evidence/evidence.ts'
import { choice, pick, text } from '#platform/forms/fields.tsx'
import { task } from '#platform/web/route.tsx'
import type { Visit } from '#platform/visit.ts'
import { draftChanged, type Writer } from './gather.ts'
import { layOut, type Report, type Sentence } from './report.ts'
import { addSentences, findReport, sectionOrder, sentencesOf, someReports } from './store.ts'

type Subject = { report: Report; sentences: Sentence[]; order: string[]; titles: string[]; version: number }

/** Write freely, around and between the facts: judgement, thanks, what a record cannot say. */
export const addProse = task({
  path: '/reports/:report/add-prose',
  may: 'write reports',
  title: 'Write around the facts',
  fields: async (_visit: Visit, { titles, sentences, order }: Subject) => ({
    section: pick(
      'Which section?',
      titles.map((says, place) => ({ id: place + 1, says })),
    ),
    after: pick('After which paragraph?', paragraphsToPick(sentences, order), {
      optional: true,
      hint: 'It joins that paragraph; with none it begins a paragraph of its own at the end of the section',
    }),
    says: text('What do you want to say?', {
      long: true,
      most: 4000,
      hint: 'Plain words; never a name or a detail of a child',
    }),
    audience: choice('Who may read it?', {
      public: 'Anyone, once it is published',
      partnership: 'The partnership alone; it stays behind when the report is published',
    }),
  }),
  examples: async ({ db }) => (await someReports(db, 1)).map(({ id }) => ({ report: String(id) })),

  async find({ db }, params): Promise<Subject> {
    const report = await findReport(db, numberIn(params.report))
    const [sentences, order] = [await sentencesOf(db, report.id), await sectionOrder(db)]
    const titles = [...new Set([...order, ...sentences.map((sentence) => sentence.section)])]
    return { report, sentences, order, titles, version: report.version }
  },
  begin: () => ({ audience: 'public' }),
  above: ({ report }) => [
    { says: 'Reports', href: '/reports' },
    { says: report.title, href: `/reports/${report.id}` },
  ],

  check: ({ section, after }, { titles, sentences, order }) => {
    const paragraph = after === null ? null : paragraphsOf(sentences, order)[after - 1]
    return paragraph && paragraph.section !== titles[section - 1]
      ? [{ field: 'after', says: `That paragraph stands in another section, ${paragraph.section}` }]
      : []
  },

  async save(visit, { report, sentences, order, titles }, { section, after, says, audience }) {
    const place = after === null ? null : paragraphsOf(sentences, order)[after - 1]!
    const id = await writeProse(visit, report, sentences, {
      section: titles[section - 1]!,
      paragraph: place?.paragraph ?? null,
      says,
      audience,
    })
    return `/reports/${report.id}#s${id}`
  },
})

/** Adds a sentence of free prose to a draft: to the end of a paragraph, or as a new one. Answers with its number. */
export async function writeProse(
  writer: Writer,
  report: Report,
  sentences: readonly Sentence[],
  {
    section,
    paragraph,
    says,
    audience,
  }: { section: string; paragraph: number | null; says: string; audience: 'public' | 'partnership' },
): Promise<number> {
  const there = sentences.filter((sentence) => sentence.section === section)
  const last = there.filter((sentence) => sentence.paragraph === paragraph)
  const id = await addSentences(writer.db, [
    {
      reportId: report.id,
      section,
      paragraph: paragraph ?? Math.max(0, ...there.map((sentence) => sentence.paragraph)) + 1,
      position: Math.max(0, ...last.map((sentence) => sentence.position)) + 1,
      about: last[0]?.about ?? 'Written freely',
      says,
      factName: null,
      fact: null,
      audience,
      afterPeriod: last[0]?.afterPeriod ?? false,
      edited: true,
      editedBecause: null,
      leftOutBecause: null,
    },
  ])
  await draftChanged(writer, report.id, 'prose added', { section, says })
  return id
}

const paragraphsOf = (sentences: Sentence[], order: string[]) =>
  layOut(sentences, order).flatMap((section) =>
    section.paragraphs.map(({ number, about, sentences: here }) => ({
      number,
      about,
      section: section.title,
      paragraph: here[0]!.paragraph,
    })),
  )

const paragraphsToPick = (sentences: Sentence[], order: string[]) =>
  paragraphsOf(sentences, order).map(({ number, about }, place) => ({
    id: place + 1,
    says: `${number} ${about}`.slice(0, 90),
  }))
