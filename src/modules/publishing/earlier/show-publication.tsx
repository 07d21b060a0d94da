import { inWords } from '#platform/calendar/day.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import { standings } from '#platform/facts/dated-fields.ts'
import { sentenceOf } from '#platform/facts/dated.ts'
import { numberIn } from '#platform/evidence/evidence.ts'
import { historyOf } from '#platform/history/history.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { page } from '#platform/web/route.tsx'
import { changesOfPublication, findPublication, publicationsListed } from './store.ts'

/** A report that was published before, or is still to come: what it says of itself, and when it happened. */
export const showPublication = page({
  path: '/earlier-reports/:publication',
  may: 'see reports',
  examples: async ({ db }) => (await publicationsListed(db)).slice(0, 2).map(({ id }) => ({ publication: String(id) })),

  async show(visit, params) {
    const publication = await findPublication(visit.db, numberIn(params.publication))
    const changes = await changesOfPublication(visit.db, publication.id)
    return {
      title: publication.title,
      above: [{ says: 'Reports', href: '/reports' }],
      body: (
        <>
          {publication.covers && <p class="lede">Covers {whenInWords(publication.covers)}.</p>}
          <table class="table stack">
            <caption>What is recorded of it</caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">What</th>
                <th scope="col">How it stands</th>
                <th scope="col">Where it was learnt</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={change.id} id={`change-${change.id}`}>
                  <td>{whenInWords(change.happenedOn)}</td>
                  <td>
                    {change.happenedOn === '?' ? `${change.says}.` : sentenceOf(change.says, change.happenedOn)}
                    {change.dueOn && (
                      <span class="quiet">
                        {' '}
                        The law’s limit for it was {inWords(change.dueOn)}
                        {change.lateBecause ? `; passed because ${change.lateBecause}` : ''}.
                      </span>
                    )}
                  </td>
                  <td>{standings[change.status as keyof typeof standings]}</td>
                  <td>
                    {change.source
                      ? `Row ${change.source}${change.paragraph ? `, paragraph ${change.paragraph}` : ''}`
                      : 'Recorded at work'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <HistoryList lines={await historyOf(visit.db, `/earlier-reports/${publication.id}`)} />
        </>
      ),
    }
  },
})
