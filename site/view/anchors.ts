/** Makes the ids of one page: readable, stable while the words are, and never twice the same. */
export type Anchors = (words: string) => string

/** `taken` are the ids that the page itself uses. */
export function createAnchors(taken: string[] = ownAnchors): Anchors {
  const used = new Set(taken)
  return (words) => {
    const base = toAnchor(words)
    let anchor = base
    for (let count = 2; used.has(anchor); count++) anchor = `${base}-${count}`
    used.add(anchor)
    return anchor
  }
}

/** Ids that layouts and components give. */
const ownAnchors =
  'main site-menu contents questions references further-reading authors review safety history cite related latest'.split(
    ' ',
  )

function toAnchor(words: string): string {
  const anchor = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Co}'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
  // An id should start with a letter: some tools read “#5-ways” as a number.
  return /^\p{L}/u.test(anchor) ? anchor : `section-${anchor}`.replace(/-$/, '')
}
