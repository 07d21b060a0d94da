import { Ways } from '#platform/ui/thread.tsx'
import { Empty } from '#platform/ui/glance.tsx'
import { may } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import { groupings, type Grouping } from './layout.ts'
import { allLayouts } from './store.ts'

/** The ways in which plans are set out here. */
export const listLayouts = page({
  path: '/plans/layouts',
  may: 'see plans',
  async show(visit) {
    const layouts = await allLayouts(visit.db)
    return {
      title: 'Layouts of plans',
      above: [{ says: 'Plans', href: '/plans' }],
      body: (
        <>
          <p>
            A layout says which columns a plan has, in which order, under which words, and what its actions stand
            together by. Any plan can be shown, printed and taken out as a spreadsheet in any of them.
          </p>
          {may(visit, 'keep layouts') && (
            <Ways
              ways={[
                { says: 'Add a layout', href: '/plans/layouts/add' },
                { says: 'Take layouts from the field', href: '/plans/layouts/take' },
                { says: 'Themes', href: '/plans/themes' },
              ]}
            />
          )}
          {layouts.length === 0 ? (
            <Empty says="No layouts yet. Six that other boards published can be taken over and changed." />
          ) : (
            <table class="table stack">
              <caption class="govuk-visually-hidden">Layouts</caption>
              <thead>
                <tr>
                  <th scope="col">Layout</th>
                  <th scope="col">Grouped</th>
                  <th scope="col">Columns</th>
                </tr>
              </thead>
              <tbody>
                {layouts.map((layout) => (
                  <tr>
                    <th scope="row">
                      <a href={`/plans/layouts/${layout.id}`}>{layout.title}</a>
                      {layout.seenAt && <span class="quiet small"> {layout.seenAt}</span>}
                    </th>
                    <td data-head="Grouped">{groupings[layout.groupedBy as Grouping]}</td>
                    <td data-head="Columns">{layout.columns.map(({ heading }) => heading).join(' · ')}</td>
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
