/** Pages with the sign that a style puts between them; `short` drops what the last page repeats. */
export function pageRange(given: string, way: 'dash' | 'hyphen' | 'short'): string {
  const range = given
    .trim()
    .replace(/(?<=\w)\s*(?:--?|[‐‑–—])\s*(?=\w)/g, way === 'dash' ? '–' : '-')
  return way === 'short' ? range.replace(/\b([a-z]?)(\d+)-\1(\d+)\b/gi, shortened) : range
}

/** 284-287 → 284-7, S30-S39 → S30-9 and S6-S12 → S6-12, as NLM has it. */
function shortened(range: string, letter: string, first: string, last: string): string {
  if (Number(first) >= Number(last)) return range
  if (first.length !== last.length) return `${letter}${first}-${last}`
  let same = 0
  while (first[same] === last[same]) same++
  return `${letter}${first}-${last.slice(same)}`
}
