import type {Fields} from './values.ts'

const texts = new WeakMap<Fields, string[]>()

/** Every text within a document, its id among them; other underscored fields are not content. */
export function textOf(document: Fields): string[] {
  let text = texts.get(document)
  if (!text) {
    text = collectText(document, [])
    texts.set(document, text)
  }
  return text
}

/** The same without its id, which each perspective gives it anew. */
export function contentOf(document: Fields): string[] {
  const {_id, ...rest} = document
  return collectText(rest, [])
}

function collectText(value: unknown, found: string[]): string[] {
  if (typeof value === 'string') found.push(value)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!key.startsWith('_') || key === '_id') collectText(item, found)
    }
  }
  return found
}
