/**
 * A fingerprint of what an article says: equal for equal text, whatever its revision. Facts beside
 * the text, such as its address or its review dates, do not count. It finds accidents; it is no
 * protection against somebody who wants two texts to look alike.
 */
export function textVersionOf(article: object): string {
  const known = versions.get(article)
  if (known) return known
  const version = readVersion(article)
  versions.set(article, version)
  return version
}

/** Panel, button and badge ask for the same article: it is read once. */
const versions = new WeakMap<object, string>()

function readVersion(article: object): string {
  const text = Object.entries(article).filter(
    ([name]) => !name.startsWith('_') && !beside.has(name),
  )
  const canonical = toCanonical(Object.fromEntries(text)) ?? ''
  return [0x811c9dc5, 0x2d358dcc].map((seed) => hash(canonical, seed)).join('')
}

const beside = new Set(
  'slug publishedAt topics respondent reviewedBy lastReviewed nextReviewDue'.split(' '),
)

/** JSON with its keys in order and without what is empty, which Studio writes or leaves out at will. */
function toCanonical(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) {
    const items = value.map(toCanonical).filter((item) => item !== undefined)
    return items.length > 0 ? `[${items.join(',')}]` : undefined
  }
  if (typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(asPublished(value))
    .filter(([name]) => name !== '_key')
    .map(([name, item]) => [name, toCanonical(item)] as const)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return pairs.length > 0 ? `{${pairs.map((pair) => pair.join(':')).join(',')}}` : undefined
}

/** Publishing makes firm what a draft points at; the text is the same. */
function asPublished(value: object): object {
  if (!('_strengthenOnPublish' in value)) return value
  const {
    _strengthenOnPublish: then,
    _weak,
    ...rest
  } = value as {
    _strengthenOnPublish?: {weak?: boolean}
    _weak?: boolean
  }
  return then?.weak ? {...rest, _weak} : rest
}

/** FNV-1a over UTF-16 units, 32 bits as hexadecimal digits. */
function hash(text: string, seed: number): string {
  let state = seed
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  }
  return (state >>> 0).toString(16).padStart(8, '0')
}
