import {type DownloadedWork, downloadFault, sameKeys, toDoi, toFacts} from './download.ts'
import type {ReadListing} from './listing.ts'

/** Read 2026-11-30. */
const say = downloadFault('https://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf')

/** Entries of a type, a key and fields in balanced braces. */
export const readBibtex: ReadListing = (text) => {
  const works: DownloadedWork[] = []
  const findings = text.split(/^(?=@)/m).flatMap((entry) => {
    if (!entry.trim()) return []
    const [, key = ''] = /^@\w+\{([^\s,{}]+),\n/.exec(entry) ?? []
    const at = `entry “${key || entry.slice(0, 30)}”`
    const value = (name: string) => new RegExp(`^\\s*${name} = \\{(.*)\\},?$`, 'm').exec(entry)?.[1]
    const isInJournal = /^@article/.test(entry)
    const [year, authors] = [value('year'), value('author')?.replace(/ and /g, ' ')]
    const place = ['journal', 'volume', 'number', 'pages', 'pmid'].map(value)
    const facts = toFacts([value('title'), ...(isInJournal ? [authors, year, ...place] : [])])
    works.push({key, doi: toDoi(value('doi')), facts})
    if (!key) return [say(at, 'no type and key', '@type{key,')]
    if (!isBalanced(entry)) return [say(at, 'braces without a partner', 'as many } as {')]
    const [odd] = entry
      .trim()
      .split('\n')
      .slice(1, -1)
      .filter((line) => !/^\s*[a-z-]+ = (\{.*\}|\w+),?$/.test(line))
    if (odd) return [say(at, `“${odd.trim()}”`, 'name = {value},')]
    return /^\s*title = /m.test(entry) ? [] : [say(at, 'no title', 'a title')]
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
