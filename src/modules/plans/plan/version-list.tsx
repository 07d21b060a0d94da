import { whenInWords } from '#platform/calendar/when.ts'
import { Empty, Section } from '#platform/ui/glance.tsx'
import { upper } from '../action.ts'
import { agreedInWords, versionKinds, type PlanVersion } from './plan.ts'
import type { FoundPlan, plansWithin } from './store.ts'

/** The versions of a plan with whose decision each was, and the shorter plans within it. */
export const VersionList = ({
  plan,
  versions,
  within,
}: {
  plan: FoundPlan
  versions: PlanVersion[]
  within: Awaited<ReturnType<typeof plansWithin>>
}) => (
  <>
    {within.length > 0 && (
      <Section title="Plans within this one" quiet={`${within.length}`}>
        <ul class="bullets">
          {within.map(({ id, title, covers, agreedOn }) => (
            <li>
              <a href={`/plans/${id}`}>{title}</a>{' '}
              <span class="quiet">
                {upper(whenInWords(covers))}. {agreedInWords(agreedOn)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    )}
    <Section title="Versions" id="versions" quiet={versions.length ? `${versions.length}, the first first` : undefined}>
      {versions.length === 0 ? (
        <Empty
          says={
            plan.agreedOn === null
              ? 'No version is recorded. Record one when the plan is drafted or agreed.'
              : 'Only that it was agreed is recorded, not by whose decision.'
          }
        />
      ) : (
        <ol class="bullets">
          {versions.map((version) => (
            <li>
              <b>
                {versionKinds[version.kind as keyof typeof versionKinds]}
                {version.name && `, ${version.name}`}
              </b>
              {', '}
              {whenInWords(version.happenedOn)}
              {version.decidedBy && ` by ${version.decidedBy}`}
              {version.decisionSays && (
                <>
                  {': '}
                  {version.decisionAt ? <a href={version.decisionAt}>{version.decisionSays}</a> : version.decisionSays}
                </>
              )}
              {version.says && <span class="quiet as-written"> {version.says}</span>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  </>
)
