import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { ChangeList } from '#platform/facts/change-list.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { doneByColumn } from '#modules/partnership/index.ts'
import { changeKinds, developmentKinds, stateOf } from './development.ts'
import { measuresOfDevelopment } from './measure-store.ts'
import { changesOfDevelopments, findDevelopment, someDevelopments } from './store.ts'

/** One development of the front door: how it stands, everything that happened to it, and what shows the difference it makes. */
export const showDevelopment = page({
  path: '/front-door/developments/:development',
  may: 'see the front door',
  examples: async (visit) => (await someDevelopments(visit.db)).map(({ id }) => ({ development: String(id) })),

  async show(visit, params) {
    const development = await findDevelopment(visit.db, numberIn(params.development))
    const changes = await changesOfDevelopments(visit.db, [development.id])
    const measures = await measuresOfDevelopment(visit.db, development.id)
    const at = `/front-door/developments/${development.id}`
    const mayRecord = may(visit, 'record changes of the front door')
    return {
      title: development.title,
      above: [{ says: 'Front door', href: '/front-door' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={development.title}
            lede={<Status {...stateOf(changes, visit.today)} />}
            deeds={mayRecord && <Button href={`${at}/record-change`}>Record a change</Button>}
          />
          <SummaryList
            rows={[
              { key: 'Kind', value: developmentKinds[development.kind as keyof typeof developmentKinds] },
              { key: 'For', value: development.about ?? 'Not recorded' },
            ]}
          />
          <Section title="What happened" id="changes">
            <ChangeList
              changes={changes}
              column={doneByColumn(at)}
              today={visit.today}
              kinds={changeKinds}
              settleAt={mayRecord ? `${at}/record-change` : null}
              empty="Nothing is recorded of this development yet."
            />
          </Section>
          <Section title="What shows the difference" id="measures">
            {measures.length === 0 ? (
              <Empty says="No measure shows yet what difference this makes." />
            ) : (
              <ul class="bullets">
                {measures.map((measure) => (
                  <li key={measure.id}>
                    <a href={`/front-door/measures/${measure.id}`}>{measure.name}</a>
                    <br />
                    <span class="quiet">{measure.definition}</span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
