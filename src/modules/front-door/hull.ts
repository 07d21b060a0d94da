import type { Story } from '#platform/story.ts'
import { record } from '#platform/history/history.ts'
import type { DevelopmentKind } from './development.ts'
import { addDevelopment, addDevelopmentChange } from './store.ts'

/** The half-year in which it all happened; on which day is not stated of any of it. */
const inTheHalfYear = '2020-10-01/2021-03-31'

/** What the report says of the front door: five pieces of work, each done within the half-year. */
const told: {
  keep: string
  title: string
  kind: DevelopmentKind
  about: string
  changed: string
  says: string
  source: string
}[] = [
  {
    keep: 'development/arrangements',
    title: 'Front-door arrangements (EHASH)',
    kind: 'arrangement',
    source: 'F146',
    changed: 'strengthened',
    about: 'The early help and safeguarding hub, where contacts and referrals come in and are decided together',
    says: 'The partners took a stronger part in the arrangements of the front door',
  },
  {
    keep: 'development/portal',
    title: 'EHASH portal',
    kind: 'portal',
    source: 'F147',
    changed: 'implemented',
    about: 'The way in which agencies send what they are worried about to the hub',
    says: 'A new portal for the front door was put into use',
  },
  {
    keep: 'development/pre-birth-pathway',
    title: 'Pre-birth vulnerability pathway',
    kind: 'pathway',
    source: 'F148',
    changed: 'reviewed',
    about: 'What agencies do when they are worried about a baby who is not yet born',
    says: 'The pathway for vulnerability before birth was reviewed (the day is not stated)',
  },
  {
    keep: 'development/pre-birth-triage',
    title: 'Pre-birth triage group',
    kind: 'triage group',
    source: 'F149',
    changed: 'set up',
    about: 'Several agencies looking together at referrals made before a birth',
    says: 'A group of several agencies was set up to triage referrals made before birth (the day is not stated)',
  },
  {
    keep: 'development/domestic-abuse-triage',
    title: 'Domestic abuse triage',
    kind: 'triage group',
    source: 'F150',
    changed: 're-established',
    about: 'Several agencies in the hub looking together at notifications of domestic abuse',
    says: 'Triage of domestic abuse by several agencies was brought back into the hub (the day is not stated)',
  },
]

/** Hull's front door, as its report of 31 March 2021 tells it. */
export const hull: Story = async ({ visit, keep }) => {
  for (const { keep: name, title, kind, about, changed, says, source } of told) {
    const developmentId = keep(name, await addDevelopment(visit.db, { title, kind, about }))
    const change = {
      kind: changed,
      says,
      happenedOn: inTheHalfYear,
      status: 'happened',
      doneBy: 'The partners of the partnership',
      source,
      paragraph: '7.2',
    }
    await addDevelopmentChange(visit.db, { ...change, developmentId })
    await record(visit, 'development of the front door added', `/front-door/developments/${developmentId}`, {
      title,
      ...change,
    })
  }
}
