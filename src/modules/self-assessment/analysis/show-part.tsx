import { inWords } from '#platform/calendar/day.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { NotFound } from '#platform/problem.ts'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagesOf, pageAsked } from '#platform/ui/paging.tsx'
import { page } from '#platform/web/route.tsx'
import type { Visit } from '#platform/visit.ts'
import { roundAddress } from '../round.ts'
import { findRound, someRounds } from '../store.ts'
import { smallest } from '#platform/facts/small-number.ts'
import { AnswerList, SearchInAnswers } from '../themes/answer-list.tsx'
import { answersPage } from '../themes/coding-store.ts'
import { meetingOf, partAddress } from './analysis.ts'
import { countsByReference, cutsOf, partsOf, pointsOf, returnedIn, rowsOfGrid } from './analysis-store.ts'
import { staffSay } from './change-store.ts'
import { CutForm, cutAsked, cutInAddress } from './cut-form.tsx'
import { Distribution } from './distribution.tsx'
import { KeyToGrid } from './heatmap.tsx'
import { cellsOfPart, chosenInPart, findPartOf, questionsOfPart } from './part-store.ts'
import { QuestionGrid } from './question-grid.tsx'
import { ChosenSection, StaffSection } from './part-sections.tsx'
import { roundTrail } from './show-analysis.tsx'

/** How many of the answers stand on the page of their standard; all of them are where answers are searched. */
const firstFew = 10

/** Some parts of rounds that exist, for the list of pages. */
export async function partExamples({ db }: Visit) {
  for (const { id } of await someRounds(db)) {
    const { versionId } = await findRound(db, id)
    const part = versionId === null ? undefined : (await partsOf(db, versionId))[0]
    if (part) return [{ round: String(id), part: String(part.id) }]
  }
  return []
}

/**
 * One standard of a round: question by question how many stand at each point, the questions by agencies, what practitioners say where enough of
 * them were asked, and what agencies wrote. Thirteen statements.
 */
export const showPart = page({
  path: '/self-assessment/rounds/:round/analysis/parts/:part',
  may: 'read every return',
  examples: partExamples,

  async show(visit, params) {
    const { db, today } = visit
    const round = await findRound(db, numberIn(params.round))
    if (round.versionId === null) throw new NotFound()
    const part = await findPartOf(db, round.versionId, numberIn(params.part))
    const at = partAddress(round.id, part.id)
    const cuts = await cutsOf(db, round.id)
    const cut = cutAsked(visit, cuts)
    const questions = await questionsOfPart(db, part.id)
    const counts = (await countsByReference(db, round.id, today, cut)).filter(({ partId }) => partId === part.id)
    const returned = await returnedIn(db, round.id, today, cut)
    const number = pageAsked(visit)
    const { rows, count } = await rowsOfGrid(db, round.id, today, cut, number)
    const cells = await cellsOfPart(
      db,
      round.id,
      today,
      cut,
      part.id,
      rows.filter((row) => row.returned).map(({ returnId }) => returnId),
    )
    const staff = await staffSay(db, round.id, today, smallest)
    const written = await answersPage(db, round.id, today, { partId: part.id, words: '', kind: null }, 1)
    const asked = cutInAddress(cut)
    return {
      title: `${part.reference} ${part.title}`,
      above: [...roundTrail(round), { says: 'What was found', href: `${roundAddress(round.id)}/analysis` }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={`${part.reference} ${part.title}`}
            over={`${round.title}, as at ${inWords(today)}`}
            lede={`What ${returned} ${returned === 1 ? 'return that has' : 'returns that have'} come in say of it.`}
          />
          <CutForm at={at} cuts={cuts} cut={cut} />
          <Section title="How many at each point" id="spread">
            <Distribution
              id="spread"
              title="Answers by question"
              by="Question"
              spreads={questions.map(({ reference, asks }) => {
                const own = counts.filter((each) => each.reference === reference)
                return { key: reference, says: `${reference} ${asks}`, counts: own, meeting: meetingOf(own) }
              })}
            />
          </Section>
          <Section title="Questions and agencies" id="grid">
            <KeyToGrid points={await pointsOf(db, round.versionId)} />
            <QuestionGrid questions={questions} rows={rows} cells={cells} />
            <PagesOf at={asked ? `${at}?${asked}` : at} page={number} count={count} of="agencies" />
          </Section>
          <StaffSection questions={questions} counts={counts} staff={staff} />
          <ChosenSection rows={await chosenInPart(db, round.id, today, part.id)} />
          <Section title="What they wrote" id="written" quiet="returns that came in">
            <SearchInAnswers round={round} partId={part.id} />
            <AnswerList
              rows={written.rows.slice(0, firstFew)}
              empty="Nobody wrote anything beside their answers to this standard."
            />
            {written.count > firstFew && (
              <p>
                <a href={`${roundAddress(round.id)}/answers?part=${part.id}`}>All {written.count} of them</a>
              </p>
            )}
          </Section>
        </>
      ),
    }
  },
})
