import { numberIn } from '#platform/evidence/evidence.ts'
import { PageHeading } from '#platform/ui/layout.tsx'
import { PagesOf, emptyPage, pageAsked } from '#platform/ui/paging.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { partsOf } from '../analysis/analysis-store.ts'
import { roundExamples, roundTrail } from '../analysis/show-analysis.tsx'
import { findRound } from '../store.ts'
import { AnswerList, SearchInAnswers } from './answer-list.tsx'
import { answersPage, codingsOfAnswers, textKinds, type Sought, type TextKind } from './coding-store.ts'
import { answersAddress } from './theme.ts'

/** What agencies wrote in the returns of a round that came in, to be searched and laid to themes. Four statements. */
export const listAnswers = page({
  path: '/self-assessment/rounds/:round/answers',
  may: 'read every return',
  examples: roundExamples,

  async show(visit, params) {
    const round = await findRound(visit.db, numberIn(params.round))
    const parts = round.versionId === null ? [] : await partsOf(visit.db, round.versionId)
    const sought = soughtIn(visit)
    const number = pageAsked(visit)
    const { rows, count } = await answersPage(visit.db, round.id, visit.today, sought, number)
    const codings = await codingsOfAnswers(
      visit.db,
      rows.map(({ id }) => id),
    )
    const at = answersAddress(round.id)
    const asked = new URLSearchParams({
      ...(sought.words && { q: sought.words }),
      ...(sought.partId !== null && { part: String(sought.partId) }),
      ...(sought.kind && { kind: sought.kind }),
    }).toString()
    return {
      title: `What agencies wrote: ${round.title}`,
      above: roundTrail(round),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="What agencies wrote"
            over={round.title}
            lede="Answers in words, what shows them and what is to improve, of the returns that came in. What belongs to a theme is laid to it from here."
          />
          <SearchInAnswers round={round} parts={parts} sought={sought} />
          <p class="quiet">
            {count === 1 ? '1 answer' : `${count} answers`}
            {sought.words && ` with “${sought.words}”`}
          </p>
          <AnswerList
            rows={rows}
            codings={codings}
            empty={emptyPage(count, 'No answer of a return that came in has these words.')}
            deeds={({ id }) =>
              may(visit, 'lay answers to themes') && (
                <p>
                  <a href={`${at}/${id}/lay`}>Lay it to a theme</a>
                </p>
              )
            }
          />
          <PagesOf at={asked ? `${at}?${asked}` : at} page={number} count={count} />
        </>
      ),
    }
  },
})

function soughtIn({ query }: Pick<Visit, 'query'>): Sought {
  const [part, kind] = [query.get('part') ?? '', query.get('kind') ?? '']
  return {
    words: (query.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 200),
    partId: /^[1-9]\d{0,8}$/.test(part) ? Number(part) : null,
    kind: Object.hasOwn(textKinds, kind) ? (kind as TextKind) : null,
  }
}
