/** Such as `Monday, 30 November 2026 at 14:03`, in the time of whoever looks. */
export const formatEnd = (moment: Date): string =>
  moment.toLocaleString('en-GB', {dateStyle: 'full', timeStyle: 'short'})
