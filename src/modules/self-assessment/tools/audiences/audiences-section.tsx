import { Empty, Section } from '#platform/ui/glance.tsx'
import { agencyKinds } from '../../agency-kinds.ts'
import { Deed } from '../deeds.tsx'
import { referencesWhere } from '../pieces.ts'
import { versionAddress, type WholeVersion } from '../tool.ts'

/** Whom a version words some of its questions for, and which agencies are meant. */
export const AudiencesSection = ({ whole, mayBuild }: { whole: WholeVersion; mayBuild: boolean }) => (
  <Section
    title="Audiences"
    id="audiences"
    quiet={mayBuild && <a href={`${versionAddress(whole.version.id)}/add-audience`}>Add an audience</a>}
  >
    {whole.audiences.length === 0 ? (
      <Empty says="Everybody is asked in the same words." />
    ) : (
      <table class="table stack">
        <caption class="govuk-visually-hidden">Audiences</caption>
        <thead>
          <tr>
            <th scope="col">Audience</th>
            <th scope="col">Which agencies</th>
            <th scope="col">Worded in particular</th>
            {mayBuild && <th scope="col">Change it</th>}
          </tr>
        </thead>
        <tbody>
          {whole.audiences.map((audience) => (
            <tr key={audience.id}>
              <th scope="row">{audience.name}</th>
              <td data-head="Which agencies">
                {audience.agencyKinds.map((kind) => agencyKinds[kind as keyof typeof agencyKinds] ?? kind).join(', ') ||
                  'Those who are named when a round begins'}
              </td>
              <td data-head="Worded">
                {referencesWhere(whole, ({ audienceId }) => audienceId === audience.id).join(', ') || 'None yet'}
              </td>
              {mayBuild && (
                <td>
                  <div class="row-deeds">
                    <Deed
                      href={`/self-assessment/tool-audiences/${audience.id}/edit`}
                      says="Change"
                      of={audience.name}
                    />
                    <Deed
                      href={`/self-assessment/tool-audiences/${audience.id}/remove`}
                      says="Remove"
                      of={audience.name}
                    />
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </Section>
)
