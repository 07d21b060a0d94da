import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { seesMoney } from '../departures/gather.ts'
import { aboveVersion, versionAsked, versionExamples } from '../versions/version-pages.ts'
import { editionOf } from '../versions/version.ts'
import { asksInWords, provisionHeadings, provisionKinds, type Provision, type ProvisionKind } from './provision.ts'
import { provisionsOfVersion } from './store.ts'

/** Everything an edition says there should be, kind by kind. */
export const listProvisions = page({
  path: '/arrangements/versions/:version/provisions',
  may: 'see who we are',
  examples: versionExamples,

  async show(visit, params) {
    const { version } = await versionAsked(visit, params)
    const provisions = await provisionsOfVersion(visit.db, version.id)
    const at = `/arrangements/versions/${version.id}`
    const mayWrite = may(visit, 'write the arrangements')
    const kinds = (Object.keys(provisionKinds) as ProvisionKind[]).filter(
      (kind) => kind !== 'money' || seesMoney(visit),
    )
    return {
      title: `What ${editionOf(version).toLowerCase()} provides for`,
      above: aboveVersion(version),
      ownHeading: true,
      body: (
        <>
          <PageHeading
            over={editionOf(version)}
            says="What it says there should be"
            lede="Written down from the text, line by line, so that it can be held beside what happens."
            deeds={
              <Button href="/arrangements/departures" classes="govuk-button--secondary">
                Where practice departs
              </Button>
            }
          />
          {kinds.map((kind) => {
            const own = provisions.filter((provision) => provision.kind === kind)
            return (
              <Section key={kind} title={provisionHeadings[kind]} id={kind}>
                {own.length === 0 ? <Empty says="Nothing is written down." /> : <ProvisionTable provisions={own} />}
                {mayWrite && (
                  <p>
                    <a href={`${at}/provide/${kind}`}>
                      Add<span class="govuk-visually-hidden">: {provisionKinds[kind]}</span>
                    </a>
                  </p>
                )}
              </Section>
            )
          })}
        </>
      ),
    }
  },
})

const ProvisionTable = ({ provisions }: { provisions: readonly Provision[] }) => (
  <table class="table stack">
    <caption class="govuk-visually-hidden">What the edition provides for</caption>
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">The edition says</th>
        <th scope="col">Asks</th>
      </tr>
    </thead>
    <tbody>
      {provisions.map((provision) => (
        <tr key={provision.id}>
          <th scope="row">
            <a href={`/arrangements/provisions/${provision.id}`}>{provision.name}</a>
            {provision.removed && <span class="quiet"> taken out</span>}
          </th>
          <td>
            {provision.says}
            {provision.part && <span class="quiet"> {provision.part}</span>}
          </td>
          <td>{asksInWords(provision) || 'That it is there'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
