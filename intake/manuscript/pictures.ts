/** Where a lone line stands, which says more about it than its words do. */
export interface Standing {
  isBeforeTitle: boolean
  /** Whether the next block is a heading too, so that nothing stands under this one. */
  hasNoBody: boolean
  /** Whether half of the other lines that have the shape of a heading are in title case. */
  isAmongTitles: boolean
}

const LABEL =
  /^\[?\s*(image|photo(graph)?|picture|figure|fig\.|illustration|alt( text)?|caption)(\s*\d+)?\s*[:.–—-]\s*/i

/** Whether a line calls itself a picture: “Image: a drum on a rug”, “[Photo: …]”. */
export function isPictureLabel(text: string): boolean {
  return LABEL.test(text) && text.replace(LABEL, '').length > 2
}

/** The description alone. */
export function withoutPictureLabel(text: string): string {
  return text.replace(LABEL, '').replace(/\s*\]$/, '')
}

/**
 * How much a lone line is like the description of a picture rather than a heading: 4 and more are.
 * Descriptions are written as sentences are, without a verb in a finite form, of something one can
 * see, and stand where a heading has nothing under it.
 */
export function pictureScore(
  text: string,
  {isBeforeTitle, hasNoBody, isAmongTitles}: Standing,
): number {
  // “ADHD in adults: what helps” is worded as titles are.
  if (/[?!:]$|\p{L}:\s/u.test(text) || isTitleCase(text)) return 0
  const words = text.split(/\s+/).length
  if (words < 4) return 0
  let score = 0
  if (isBeforeTitle) score += 2
  if (hasNoBody) score += 2
  if (words >= 6) score += 1
  if (isAmongTitles) score += 1
  if (SEEN.test(text)) score += 2
  if (DOING.test(text)) score += 1
  if (HEADING_START.test(text)) score -= 4
  return score
}

/** Whether most of the longer words after the first begin with a capital. */
export const isTitleCase = (text: string): boolean => capitals(text) > 0.5

function capitals(text: string): number {
  const words = text
    .split(/\s+/)
    .slice(1)
    .filter((word) => word.replace(/\P{L}/gu, '').length > 3)
  if (!words.length) return 0
  return words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length / words.length
}

const SEEN =
  /^((an?|the|two|three|several|some|close-?up|view|photo(graph)?|picture|image|illustration|portrait|drawing) (of )?)?([\w-]+ ){0,2}?(hands?|person|people|woman|women|man|men|child|children|girl|boy|adults?|parents?|mother|father|family|couple|group|therapists?|clients?|instruments?|guitars?|pianos?|drums?|room|chairs?|window|table|desk|books?|notebook|tree|trees|path|garden|sea|beach|hills?|cup|candle|paint|brush(es)?)\b/i

const DOING =
  / (playing|holding|sitting|standing|walking|looking|smiling|talking|painting|drawing|drumming|singing|used|set|arranged|lying|resting) /i

const HEADING_START =
  /^(how|what|why|when|where|who|which|is|are|can|do|does|should|understanding|getting|finding|making|using|taking|tips|steps|ways|working|living|learning|about)\b/i
