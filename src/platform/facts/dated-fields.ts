import { choice, text, when } from '../forms/fields.tsx'

/** How a dated thing stands, in the words people choose from. */
export const standings = {
  happened: 'It has happened',
  planned: 'It is planned',
  missed: 'Its date passed without it',
  withdrawn: 'It was withdrawn',
  unknown: 'It is not known',
} as const

/** The questions that every dated record asks: what, when, how it stands, and where it was learnt. */
export const datedFields = (question: string, hint?: string) => ({
  says: text(question, {
    hint: hint ?? 'One plain sentence without the date; never a name or a detail of a child',
    most: 400,
  }),
  happenedOn: when('When?'),
  status: choice('How does it stand?', standings),
  source: text('Where was this learnt?', {
    optional: true,
    hint: 'A document and its paragraph, if it was not recorded at work',
  }),
})
