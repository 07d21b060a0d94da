import type { Field } from '#platform/forms/field.ts'
import { once } from '#platform/forms/field.ts'
import { Input, Select } from '#platform/ui/govuk/text-inputs.tsx'
import { representations, type Representation } from './attendance.ts'

export type Represented = { as: Representation | 'not recorded'; byPost: string | null }

const offered = { ...representations, 'not recorded': 'Not recorded' } as const

/** How one agency was represented, and which post came: two answers under the name of the agency. */
export const represented = (agency: string): Field<Represented> => ({
  question: agency,
  read: once((raw, name) => {
    const as = raw.one(name)
    const byPost = raw.one(`${name}-post`)?.trim() || null
    if (!as || !Object.hasOwn(offered, as)) return { says: `Choose how ${agency} was represented` }
    if (byPost && (byPost.length > 200 || byPost.includes('\n')))
      return { says: `Name the post that came for ${agency} on one line, in 200 characters or fewer` }
    if (byPost && !isHere(as)) return { says: `A post is named for ${agency}, but it was not represented` }
    return { value: { as, byPost } }
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
        items={Object.entries(offered).map(([value, content]) => ({ value, content }))}
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
  show: ({ as, byPost }) => `${offered[as]}${byPost ? `, ${byPost}` : ''}`,
  example: (name) => ({ [name]: 'attended', [`${name}-post`]: '' }),
})

const isHere = (as: string) => as === 'attended' || as.startsWith('deputy')
