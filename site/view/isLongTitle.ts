/** Whether a title is too long, or a word of it, to be set in the largest type. */
export const isLongTitle = (title: string): boolean => title.length > 90 || /[^\s-]{22}/.test(title)
