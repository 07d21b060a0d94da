import { numberIn } from '#platform/evidence/evidence.ts'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { purposes, type Purpose } from '../agenda/agenda-item.ts'
import { meetingKinds, type MeetingKind } from '../meeting.ts'
import { daysInWords } from '../series/show-series.tsx'
import { allTemplates, findTemplate, itemsOfTemplate } from './store.ts'

/** Two templates, for the lists of pages. */
export const templateExamples = async (visit: Visit) =>
  (await allTemplates(visit.db)).slice(0, 2).map(({ id }) => ({ template: String(id) }))

/** One template with its fixed items in order. */
export const showTemplate = page({
  path: '/agenda-templates/:template',
  may: 'see meetings',
  examples: templateExamples,

  async show(visit, params) {
    const template = await findTemplate(visit.db, numberIn(params.template))
    const at = `/agenda-templates/${template.id}`
    const items = await itemsOfTemplate(visit.db, template.id)
    const keeps = may(visit, 'plan series of meetings')
    return {
      title: `Template: ${template.name}`,
      above: [
        { says: 'Meetings', href: '/meetings' },
        { says: 'Templates of agendas', href: '/agenda-templates' },
      ],
      body: (
        <>
          <SummaryList
            rows={[
              { key: 'For', value: template.body ?? 'Every group' },
              {
                key: 'Kind of meeting',
                value: template.meetingKind ? meetingKinds[template.meetingKind as MeetingKind] : 'Every kind',
              },
              { key: 'Papers are due', value: daysInWords(template.paperDays) },
            ]}
          />
          {keeps && (
            <div class="govuk-button-group">
              <Button href={`${at}/add-item`}>Add a fixed item</Button>
              <Button classes="govuk-button--secondary" href={`${at}/change`}>
                Change the template
              </Button>
            </div>
          )}
          <Section
            title="Fixed items"
            id="items"
            quiet={`${items.reduce((sum, { minutes }) => sum + minutes, 0)} minutes`}
          >
            {items.length === 0 ? (
              <Empty says="The template has no items yet." />
            ) : (
              <table class="table stack">
                <caption class="govuk-visually-hidden">Fixed items, in order</caption>
                <thead>
                  <tr>
                    <th scope="col">Item</th>
                    <th scope="col">Purpose</th>
                    <th scope="col">Presented by</th>
                    <th scope="col" class="num">
                      Minutes
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr key={item.id}>
                      <th scope="row">
                        {keeps ? <a href={`/agenda-template-items/${item.id}/change`}>{item.title}</a> : item.title}
                      </th>
                      <td data-head="Purpose">{purposes[item.purpose as Purpose]}</td>
                      <td data-head="Presented by">{item.presenter ?? 'Not set'}</td>
                      <td class="num" data-head="Minutes">
                        {item.minutes}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Section>
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})
