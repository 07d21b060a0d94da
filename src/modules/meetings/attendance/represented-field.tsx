import type { Field } from '#platform/forms/field.ts'
import { once } from '#platform/forms/field.ts'
import { Input, Select } from '#platform/ui/govuk/text-inputs.tsx'
import { representations, type Representation } from './attendance.ts'

/** A delegation in force on the day of a meeting: who stood in, and whether they may decide. */
export type DelegationThen = { id: number; who: string; decides: boolean; says: string }

export type Represented = {
  as: Representation | 'not recorded'
  byPost: string | null
  /** The delegation under which a deputy came, where one in force was chosen. */
  under: DelegationThen | null
}

const offered = { ...representations, 'not recorded': 'Not recorded' } as const

/** The answer that names a delegation in force. */
export const asDelegation = (id: number): string => `delegation ${id}`

/**
 * How one agency was represented, and which post came: two answers under the name of the agency. The delegations in force on the day
 * are offered by name, so that nobody has to say from memory what a deputy may do.
 */
export const represented = (agency: string, delegations: readonly DelegationThen[] = []): Field<Represented> => ({
  question: agency,
  read: once((raw, name) => {
    const as = raw.one(name)
    const byPost = raw.one(`${name}-post`)?.trim() || null
    const under = delegations.find(({ id }) => asDelegation(id) === as) ?? null
    if (!as || (!under && !Object.hasOwn(offered, as))) return { says: `Choose how ${agency} was represented` }
    if (byPost && (byPost.length > 200 || byPost.includes('\n')))
      return { says: `Name the post that came for ${agency} on one line, in 200 characters or fewer` }
    if (byPost && !under && !isHere(as)) return { says: `A post is named for ${agency}, but it was not represented` }
    return {
      value: under
        ? {
            as: under.decides ? 'deputy with delegation' : 'deputy without delegation',
            byPost: byPost ?? under.who,
            under,
          }
        : { as, byPost, under },
    }
  }) as Field<Represented>['read'],
  ask: (name, raw, says) => (
    <fieldset class="govuk-fieldset after">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{agency}</legend>
      <Select
        id={name}
        name={name}
        value={raw.one(name) ?? 'not recorded'}
        label={{ content: 'How was it represented?' }}
        errorMessage={says ? { content: says } : undefined}
        items={[
          { value: 'attended', content: offered.attended },
          ...delegations.map(({ id, says: content }) => ({ value: asDelegation(id), content })),
          ...Object.entries(offered)
            .filter(([value]) => value !== 'attended')
            .map(([value, content]) => ({ value, content })),
        ]}
      />
      <Input
        id={`${name}-post`}
        name={`${name}-post`}
        value={raw.one(`${name}-post`) ?? ''}
        label={{ content: 'Which post came? (optional)' }}
        classes="govuk-input--width-20"
      />
    </fieldset>
  ),
  show: ({ as, byPost, under }) => `${under ? under.says : offered[as]}${byPost ? `, ${byPost}` : ''}`,
  example: (name) => ({ [name]: 'attended', [`${name}-post`]: '' }),
})

const isHere = (as: string) => as === 'attended' || as.startsWith('deputy')
