import { text } from '#platform/forms/fields.tsx'

/** The question after other names of a post or a group, so that one thing is not taken for two. */
export const otherNames = text('By what other names does it go?', {
  optional: true,
  most: 400,
  hint: 'Put a semicolon between them. A name it had before belongs here, so that older papers are understood',
})

/** The names in an answer, each once, without the name it goes by now. */
export const otherNamesIn = (answer: string | null, name: string): string[] =>
  [...new Set((answer ?? '').split(';').map((each) => each.trim()))].filter((each) => each !== '' && each !== name)
