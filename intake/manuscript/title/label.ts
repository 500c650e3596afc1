/** “Working title: …” */
export const TITLE_LABEL =
  /^(?:(?:working|proposed|suggested|provisional|article|blog|page|post|full)\s+)?(?:title|headline|titel|titre|título)\s*(?::\s+|\s[–—-]\s+)(?=\S)/i
