import {toHeaders} from '../publish/headers.ts'
import {hostFiles} from '../publish/hostFiles.ts'
import type {Finding} from './finding.ts'
import {fault, type Listing} from './listing.ts'
import type {PageSummary} from './summary.ts'
import {whereTheyPart} from './whereTheyPart.ts'

const source = 'https://owasp.org/www-project-secure-headers/'

/**
 * Files by which hosts learn what to send say what the pages need: the very lines that a build of
 * these pages writes. `forms` is the origin of who receives readers' forms, if it is not the site's own.
 */
export function checkHostFiles(
  listings: Listing[],
  pages: PageSummary[],
  forms: string | undefined,
): Finding[] {
  const rules = toHeaders(
    pages.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    forms,
  )
  return hostFiles.flatMap(({name, format}): Finding[] => {
    const page = `/${name}`
    const {text} = listings.find(({path}) => path === page) ?? {}
    const expected = format(rules)
    if (text === expected) return []
    if (text === undefined) {
      return [{...fault('headers', source, name, 'no such file', 'what to send with pages'), page}]
    }
    const [lines, wanted] = [text.split('\n'), expected.split('\n')]
    const at = wanted.findIndex((line, index) => line !== lines[index])
    const [found, meant] = whereTheyPart(lines[at] ?? 'the end', wanted[at] ?? 'the end')
    return [{...fault('headers', source, `line ${at + 1}`, found, meant), page}]
  })
}
