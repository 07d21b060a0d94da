import { Button } from '#platform/ui/govuk/buttons.tsx'
import { Empty } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { meetingKinds, type MeetingKind } from '../meeting.ts'
import { allTemplates } from './store.ts'

/** The templates of agendas: what the agenda of a group, or of a kind of meeting, begins with. */
export const listTemplates = page({
  path: '/agenda-templates',
  may: 'see meetings',

  async show(visit) {
    const all = await allTemplates(visit.db)
    return {
      title: 'Templates of agendas',
      above: [{ says: 'Meetings', href: '/meetings' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says="Templates of agendas"
            lede="What the agenda of a group, or of a kind of meeting, begins with. Its items are offered, never put in by themselves."
            deeds={
              may(visit, 'plan series of meetings') && <Button href="/agenda-templates/add">Add a template</Button>
            }
          />
          {all.length === 0 ? (
            <Empty says="There is no template. Agendas begin empty." />
          ) : (
            <table class="table stack">
              <caption class="govuk-visually-hidden">Templates of agendas</caption>
              <thead>
                <tr>
                  {['Template', 'For', 'Kind of meeting', 'Items'].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {all.map((template) => (
                  <tr key={template.id}>
                    <th scope="row">
                      <a href={`/agenda-templates/${template.id}`}>{template.name}</a>
                    </th>
                    <td data-head="For">{template.body ?? 'Every group'}</td>
                    <td data-head="Kind of meeting">
                      {template.meetingKind ? meetingKinds[template.meetingKind as MeetingKind] : 'Every kind'}
                    </td>
                    <td data-head="Items">{Number(template.count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      ),
    }
  },
})
