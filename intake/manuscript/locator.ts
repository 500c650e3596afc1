/** What a place in a cited work is counted by. */
export type LocatorLabel =
  | 'page'
  | 'chapter'
  | 'section'
  | 'paragraph'
  | 'figure'
  | 'table'
  | 'timestamp'

/** Words before the place in a work: “p.”, “chap.”, “sec.”. A pattern for within others. */
export const LOCATOR_WORD = String.raw`pp?\.?|S\.|ss?\.|[Cc]hapters?|[Cc]hap\.|[Cc]hs?\.?|[Ss]ections?|[Ss]ecs?\.|[Pp]aragraphs?|[Pp]aras?\.|[Ff]igures?|[Ff]igs?\.|[Tt]ables?|at`

/** Such a word as the label that it means; pages where there is none. */
export function toLocatorLabel(word = ''): LocatorLabel {
  // “s. 10” of a law; “S. 10” is a page in German.
  if (/^ss?\.$/.test(word)) return 'section'
  const [, label = 'page'] = LABELS.find(([start]) => word.toLowerCase().startsWith(start)) ?? []
  return label as LocatorLabel
}

const LABELS: [start: string, label: LocatorLabel][] = [
  ['ch', 'chapter'],
  ['sec', 'section'],
  ['para', 'paragraph'],
  ['fig', 'figure'],
  ['table', 'table'],
  ['at', 'timestamp'],
]
