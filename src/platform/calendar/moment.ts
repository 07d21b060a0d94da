const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Europe/London',
})

/** An instant as people in London say it: '31 March 2021, 09:40'. */
export const momentInWords = (at: Date): string => format.format(at).replace(' at ', ', ')

/** The time of day of an instant, as a clock in London shows it: '09:40'. */
export const timeInWords = (at: Date): string => momentInWords(at).split(', ').at(-1)!
