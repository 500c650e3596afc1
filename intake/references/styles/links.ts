import {normaliseDoi, normaliseUrl} from '../../../citations/identifiers.ts'
import type {Work} from '../../../citations/work.ts'
import {readDateWords} from './dates.ts'

/** The DOI or address at the end of an entry, when it was seen, and the entry without them. */
export function takeLinks(entry: string): {
  rest: string
  links: Pick<Work, 'doi' | 'url' | 'accessed'>
} {
  const at = entry.search(
    /(?:Retrieved\b[^.]*?\bfrom\s+)?(?:https?:\/\/|\bwww\.|\bdoi:\s*10\.|\b10\.\d{4,9}\/)\S+\s*$/i,
  )
  if (at < 0) return {rest: entry, links: {}}
  const tail = entry.slice(at)
  const address = tail.replace(/^Retrieved\b.*?\bfrom\s+/i, '')
  const doi = normaliseDoi(address)
  const url = doi ? undefined : normaliseUrl(address)
  if (!doi && !url) return {rest: entry, links: {}}
  const accessed = readDateWords(/^Retrieved\s+(?:on\s+)?(.+?),?\s+from\b/i.exec(tail)?.[1] ?? '')
  return {
    rest: entry.slice(0, at).trim(),
    links: {...(doi && {doi}), ...(url && {url}), ...(accessed && {accessed})},
  }
}
