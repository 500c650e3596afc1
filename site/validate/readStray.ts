import {fault, type Listing} from './listing.ts'

const names =
  /(^|\/)(\.env[^/]*|\.git|\.DS_Store|Thumbs\.db|[^/]+(~|\.(bak|orig|swp|tmp|log|pem|key|sqlite3?|db|sql)))$/i

/** A file that was left in a folder of pages, by its name: whoever guesses it can read it. */
export function readStray(path: string): Listing[] {
  if (!names.test(path)) return []
  const source = 'https://cwe.mitre.org/data/definitions/538.html'
  const meant = 'only what readers are to have: this is left of an editor or a program'
  const found = fault('stray', source, 'name', path, meant, 'warning')
  return [{path, kind: 'stray', findings: [{...found, page: path}], addresses: []}]
}
