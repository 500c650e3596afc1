const day = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'})

/** An ISO date as a person writes it, such as `1 October 2026`. */
export const writtenDay = (date: string): string => day.format(new Date(date))
