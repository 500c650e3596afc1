import {type DownloadedWork, downloadFault, sameKeys, toDoi} from './download.ts'
import type {ReadListing} from './listing.ts'

/** Read 2026-11-30. */
const say = downloadFault('https://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf')

/** Entries of a type, a key and fields in balanced braces. */
export const readBibtex: ReadListing = (text) => {
  const works: DownloadedWork[] = []
  const findings = text.split(/^(?=@)/m).flatMap((entry) => {
    if (!entry.trim()) return []
    const [, key = ''] = /^@\w+\{([^\s,{}]+),\n/.exec(entry) ?? []
    const place = `entry “${key || entry.slice(0, 30)}”`
    works.push({key, doi: toDoi(/^\s*doi = \{(.*)\},?$/m.exec(entry)?.[1])})
    if (!key) return [say(place, 'no type and key', '@type{key,')]
    if (!isBalanced(entry)) return [say(place, 'braces without a partner', 'as many } as {')]
    const [odd] = entry
      .trim()
      .split('\n')
      .slice(1, -1)
      .filter((line) => !/^\s*[a-z-]+ = (\{.*\}|\w+),?$/.test(line))
    if (odd) return [say(place, `“${odd.trim()}”`, 'name = {value},')]
    return /^\s*title = /m.test(entry) ? [] : [say(place, 'no title', 'a title')]
  })
  return {findings: [...findings, ...sameKeys(works, say)], addresses: [], works}
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const letter of text) {
    if (letter === '{') depth++
    if (letter === '}' && --depth < 0) return false
  }
  return depth === 0
}
