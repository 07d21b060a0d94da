import { ownerNames } from '#modules/partnership/index.ts'
import { inWords } from '#platform/calendar/day.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { PagedTable, pageAsked } from '#platform/ui/paging.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { RiskMatrix } from './risk-matrix.tsx'
import { nextReview, scoreInWords, scoresThatCount, standingOf, standings, wayOf, type Matrix } from './risk.ts'
import { changesOf, matrixOn, openRisks, risksPage, scoresOf } from './store.ts'

/** The register of risks: drawn as a matrix, then as a list; whose each is, where it began, where it is and where it is to be. */
export const listRisks = page({
  path: '/risks',
  may: 'see risks',

  async show(visit) {
    const closed = visit.query.get('closed') === 'yes'
    const matrix = await matrixOn(visit.db, visit.today)
    return {
      title: 'Risks',
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Risks"
            lede="What could keep the partnership from keeping children safe, and what is done about it."
            deeds={may(visit, 'keep risks') && <Button href="/risks/add">Add a risk</Button>}
          />
          {!closed && (
            <Section title="All of them at a glance" quiet="as they are scored now">
              <RiskMatrix matrix={matrix} placed={await placedOn(visit)} />
            </Section>
          )}
          <Section title={closed ? 'Closed' : 'On the register'}>
            <Register visit={visit} {...await registerOf(visit, closed)} closed={closed} matrix={matrix} />
          </Section>
          <ul class="ways">
            <li>{closed ? <a href="/risks">Those on the register</a> : <a href="/risks?closed=yes">Closed ones</a>}</li>
            {may(visit, 'set how risks and challenges run') && (
              <li>
                <a href="/risks/matrix">How risks are scored</a>
              </li>
            )}
          </ul>
        </>
      ),
    }
  },
})

async function placedOn({ db }: Visit) {
  const risks = await openRisks(db)
  const scores = Map.groupBy(
    await scoresOf(
      db,
      risks.map(({ id }) => id),
    ),
    ({ riskId }) => riskId,
  )
  return risks.map(({ id, title }) => {
    const { likelihood, impact } = scoresThatCount(scores.get(id)!).current
    return { id, title, likelihood, impact }
  })
}

async function registerOf(visit: Visit, closed: boolean) {
  const page = pageAsked(visit)
  const { rows, count } = await risksPage(visit.db, closed, page)
  const ids = rows.map(({ id }) => id)
  const scores = Map.groupBy(await scoresOf(visit.db, ids), ({ riskId }) => riskId)
  const changes = Map.groupBy(await changesOf(visit.db, ids), ({ riskId }) => riskId)
  const nameOf = await ownerNames(visit.db)
  return {
    page,
    count,
    rows: rows.map((risk) => ({
      ...risk,
      owner: nameOf({ postId: risk.ownerPostId, personId: risk.ownerPersonId, groupId: risk.ownerGroupId }),
      ...scoresThatCount(scores.get(risk.id)!),
      stands: standingOf(changes.get(risk.id) ?? []),
    })),
  }
}

type Listing = Awaited<ReturnType<typeof registerOf>> & { visit: Visit; closed: boolean; matrix: Matrix }

const Register = ({ visit, rows, page, count, closed, matrix }: Listing) => (
  <PagedTable
    caption={closed ? 'Closed risks' : 'Risks on the register, those to be looked at soonest first'}
    heads={['Risk', 'Owner', 'Score now', 'To be', 'Stands', 'Looked at again']}
    rows={rows}
    none={closed ? 'No risk has been closed.' : 'No risk is on the register.'}
    at={closed ? '/risks?closed=yes' : '/risks'}
    page={page}
    count={count}
  >
    {(risk) => (
      <tr key={risk.id}>
        <th scope="row" class="plain">
          <span class="quiet">{risk.id}</span> <a href={`/risks/${risk.id}`}>{risk.title}</a>
        </th>
        <td data-head="Owner">{risk.owner}</td>
        <td data-head="Score now">
          {scoreInWords(risk.current, matrix)} <span class="quiet">{wayOf(risk.initial, risk.current)}</span>
        </td>
        <td data-head="To be">
          {risk.stands === 'accept' ? 'Accepted' : risk.target ? scoreInWords(risk.target, matrix) : 'No target set'}
        </td>
        <td>
          <Status {...standings[risk.stands]} />
        </td>
        <td data-head="Looked at again">
          {risk.stands === 'close' ? (
            'No more'
          ) : nextReview(risk) < visit.today ? (
            <Status is="late" says={`Since ${inWords(nextReview(risk))}`} />
          ) : (
            inWords(nextReview(risk))
          )}
        </td>
      </tr>
    )}
  </PagedTable>
)
