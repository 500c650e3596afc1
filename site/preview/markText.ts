import {markOf} from './marks.ts'

/** Fields whose words a reader sees as they are written, wherever they are in a document. */
const shown = new Set('title text caption credit alt question shortBio jobTitle notice'.split(' '))
const shownOf: Record<string, string[]> = {person: ['name'], topic: ['description']}

/** Their words are formatted anew, compared or only told to machines. */
const untouched = new Set(['seo', 'credentials', 'locations', 'profiles', 'slug'])
const unmarked = new Set(['source', 'redirect', 'review', 'sanity.imageAsset'])

/** Marks every text of a document with its place, so that a click on the page leads there. */
export function markText<T extends {_id: string}>(type: string, doc: T): T {
  if (unmarked.has(type)) return doc
  const names = new Set([...shown, ...(shownOf[type] ?? [])])
  const walk = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) {
      return value.map((item, index) => walk(item, `${path}[${keyOf(item) ?? index}]`))
    }
    if (!value || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        const here = path ? `${path}.${name}` : name
        if (untouched.has(name)) return [name, inner]
        if (typeof inner === 'string' && inner && names.has(name)) {
          return [name, withMark(inner, markOf({id: doc._id, type, path: here}))]
        }
        return [name, walk(inner, here)]
      }),
    )
  }
  return walk(doc, '') as T
}

/** Before the last character: how a text begins decides its order, how it ends its full stop. */
const withMark = (text: string, mark: string) => text.replace(/.$/su, (last) => mark + last)

function keyOf(item: unknown): string | undefined {
  const key = (item as {_key?: unknown} | null)?._key
  return typeof key === 'string' ? `_key=="${key}"` : undefined
}
