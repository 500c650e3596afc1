/** Pages with the sign that a style puts between them; `short` drops what the last page repeats. */
export function pageRange(given: string, way: 'dash' | 'hyphen' | 'short'): string {
  const range = given
    .trim()
    .replace(/(?<=\w)\s*(?:--?|[‐‑–—])\s*(?=\w)/g, way === 'dash' ? '–' : '-')
  return way === 'short' ? range.replace(/\b([a-z]?)(\d+)-\1(\d+)\b/gi, shortened) : range
}

/** 284-287 → 284-7 and S30-S39 → S30-9, as NLM has it; pages of different length stay whole. */
function shortened(range: string, letter: string, first: string, last: string): string {
  if (first.length !== last.length || Number(first) >= Number(last)) return range
  let same = 0
  while (first[same] === last[same]) same++
  return `${letter}${first}-${last.slice(same)}`
}
