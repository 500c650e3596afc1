/** A time zone as people speak of it: `Europe/London` is “London time”. */
export function formatZone(name = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  const place = name.split('/').at(-1)?.replaceAll('_', ' ') ?? name
  return /^(UTC|GMT|Etc)/.test(name) ? `${place} (world time)` : `${place} time`
}
