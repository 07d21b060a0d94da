import type { Problem } from '../problem.ts'
import { Button } from '../ui/govuk/buttons.tsx'
import { ErrorSummary } from '../ui/govuk/messages.tsx'
import type { Visit } from '../visit.ts'
import type { Shown, Task } from '../web/route.tsx'
import type { Fields } from './field.ts'
import { MeanwhileTable, type Meanwhile } from './meanwhile.tsx'
import type { Raw } from './raw.ts'

type Form = {
  task: Task<any, any>
  visit: Visit
  subject: unknown
  fields: Fields
  /** What stands in the form: what was sent, or the answers to begin with. */
  raw: Raw
  problems: Problem[]
  /** Grows with each change of the record, so that two people do not overwrite one another. */
  version?: number | undefined
  /** What somebody else made of it since the form was opened. */
  meanwhile?: Meanwhile
}

/** The one page that asks a task's questions: every problem at once, each beside its question, and nothing that was typed is lost. */
export function formPage({ task, visit, subject, fields, raw, problems, version, meanwhile }: Form): Shown {
  const title = typeof task.title === 'function' ? task.title(subject) : task.title
  const says = (name: string) => problems.find((problem) => problem.field === name)?.says
  const hasFile = Object.values(fields).some((field) => field.isFile)
  return {
    title: problems.length ? `Error: ${title}` : title,
    above: task.above?.(subject),
    ownHeading: true,
    body: (
      <div class="form">
        {problems.length > 0 && (
          <ErrorSummary
            title="There is a problem"
            errorList={problems.map((problem) => ({
              content: problem.says,
              href: `#${meanwhile && problem.field === 'version' ? 'meanwhile' : anchorOf(fields, problem.field)}`,
            }))}
          />
        )}
        <h1>{title}</h1>
        {task.before?.(subject, visit)}
        {meanwhile && <MeanwhileTable {...meanwhile} />}
        <form method="post" enctype={hasFile ? 'multipart/form-data' : undefined} novalidate data-guard>
          {version !== undefined && <input type="hidden" name="version" value={version} />}
          {Object.entries(fields).map(([name, field]) => field.ask(name, raw, says(name)))}
          <Button preventDoubleClick>{task.button ?? 'Save'}</Button>
        </form>
      </div>
    ),
  }
}

/** A date is asked in three boxes; its first is the place to go. */
const anchorOf = (fields: Fields, name: string) => (fields[name] ? (fields[name].anchor?.(name) ?? name) : 'main')
