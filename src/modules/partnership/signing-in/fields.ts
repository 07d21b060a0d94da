import { text } from '#platform/forms/fields.tsx'

/** What somebody who signs in is called here. */
export const titleField = (example: string) =>
  text('What is the title of their role?', {
    most: 100,
    hint: `Such as ${example.toLowerCase()}. Not their name: the record outlives the person in the role`,
  })

/** The address somebody is invited at. */
export const emailField = {
  ...text('Their e-mail address', { most: 254, hint: 'The letter goes here, and they sign in with it' }),
  example: (name: string) => ({ [name]: 'lead@example.org' }),
}
