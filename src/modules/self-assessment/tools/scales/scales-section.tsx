import { Empty, Section } from '#platform/ui/glance.tsx'
import { Mark } from '#platform/ui/marks.tsx'
import { Deed } from '../deeds.tsx'
import { versionAddress, type WholeScale, type WholeVersion } from '../tool.ts'
import { markOf } from '../../returns/answering/question-asked.tsx'
import { shades, standingOfPoint, standings } from './points.ts'

/** The scales of a version, each with its points, the weakest first. */
export const ScalesSection = ({ whole, mayBuild }: { whole: WholeVersion; mayBuild: boolean }) => (
  <Section
    title="Scales"
    id="scales"
    quiet={mayBuild && <a href={`${versionAddress(whole.version.id)}/add-scale`}>Add a scale</a>}
  >
    {whole.scales.length === 0 && <Empty says="There is no scale: nothing is scored." />}
    {whole.scales.map((scale) => (
      <ScaleTable key={scale.id} scale={scale} mayBuild={mayBuild} />
    ))}
  </Section>
)

const ScaleTable = ({ scale, mayBuild }: { scale: WholeScale; mayBuild: boolean }) => (
  <>
    <h3>{scale.name}</h3>
    {mayBuild && (
      <div class="row-deeds">
        <Deed href={`/self-assessment/tool-scales/${scale.id}/edit`} says="Change" of={scale.name} />
        <Deed href={`/self-assessment/tool-scales/${scale.id}/remove`} says="Remove" of={scale.name} />
      </div>
    )}
    <table class="table stack">
      <caption class="govuk-visually-hidden">{scale.name}: its points, the weakest first</caption>
      <thead>
        <tr>
          <th scope="col">Point</th>
          <th scope="col">What it means</th>
          <th scope="col">The minimum</th>
          <th scope="col">How it is drawn</th>
        </tr>
      </thead>
      <tbody>
        {scale.points.map((point) => (
          <tr key={point.id}>
            <th scope="row">
              <Mark name={markOf(point)} /> {point.says}
            </th>
            <td data-head={point.meaning ? 'Means' : undefined}>{point.meaning}</td>
            <td data-head="The minimum">{standings[standingOfPoint(point)]}</td>
            <td data-head="Drawn">
              {point.applies && (
                <svg class="swatch swatch--small" viewBox="0 0 34 22" aria-hidden="true" focusable="false">
                  <rect class={`point shade-${point.shade}`} x="1" y="1" width="32" height="20" />
                </svg>
              )}{' '}
              {point.applies ? shades[point.shade] : 'Apart from the others'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)
