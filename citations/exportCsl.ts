import {citeKeys} from './citeKeys.ts'
import {toCsl} from './csl.ts'
import type {Work} from './work.ts'

/** Works as a CSL-JSON file. Nothing is lost; each has the key that the other formats give it. */
export function exportCsl(sources: readonly Work[]): string {
  const keys = citeKeys(sources)
  const items = sources.map((source, i) => ({...toCsl({...source}), id: keys[i]}))
  return `${JSON.stringify(items, null, 2)}\n`
}
