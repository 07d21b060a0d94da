import { changedMeanwhile } from '../forms/meanwhile.tsx'
import { readAnswers } from '../forms/field.ts'
import { formPage } from '../forms/form-page.tsx'
import { nothingSent, rawOf, type Raw } from '../forms/raw.ts'
import type { Visit } from '../visit.ts'
import type { Asked, Params, Task } from './route.tsx'

/**
 * Asks a task's questions, or takes its answers. Problems come back with the page. A record that somebody changed since its
 * form was opened comes back too, with what stands there now beside what was sent: by its `version`, or because `lost` says
 * that saving was tried and somebody else was quicker.
 */
export async function ask(
  route: Task<any, any>,
  visit: Visit,
  params: Params,
  raw: Raw | null,
  lost: boolean,
): Promise<Asked> {
  const subject: any = await route.find(visit, params)
  if (route.itself) return route.itself(visit, subject, raw)
  const fields = typeof route.fields === 'function' ? await route.fields(visit, subject) : route.fields
  const version: number | undefined = subject?.version
  const form = { task: route, visit, subject, fields, version }
  if (!raw)
    return {
      page: formPage({ ...form, raw: route.begin ? rawOf(route.begin(subject, visit)) : nothingSent, problems: [] }),
      status: 200,
    }
  const read = version !== undefined ? raw.one('version') : undefined
  if (lost || (read !== undefined && read !== String(version))) {
    const says =
      'Somebody changed this while you were writing. What you wrote is below, with what is there now above it; look, then save again'
    const meanwhile = await changedMeanwhile(route, visit, subject, fields, raw)
    return { page: formPage({ ...form, raw, problems: [{ field: 'version', says }], meanwhile }), status: 409 }
  }
  const { answers, problems } = await readAnswers(fields, raw)
  const all = problems.length ? problems : ((await route.check?.(answers, subject, visit)) ?? [])
  if (all.length) return { page: formPage({ ...form, raw, problems: all }), status: 422 }
  const saved = await route.save(visit, subject, answers)
  return typeof saved === 'string' ? { to: saved } : { page: saved, status: 200 }
}
