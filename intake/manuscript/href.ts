/**
 * The address of a link if a page may link there. Google Docs and Outlook wrap addresses in one of
 * their own, which is taken off, so that readers are not counted on the way.
 */
export function toHref(address: string | undefined): string | undefined {
  const given = address?.trim()
  if (!given || !URL.canParse(given)) return undefined
  const url = new URL(given)
  const isGoogle = /(^|\.)google\.com$/.test(url.hostname) && url.pathname === '/url'
  const isOutlook = url.hostname.endsWith('.safelinks.protection.outlook.com')
  const inner =
    (isGoogle && url.searchParams.get('q')) || (isOutlook && url.searchParams.get('url'))
  if (inner) return toHref(inner)
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol) ? given : undefined
}
