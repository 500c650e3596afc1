import {type DownloadedWork, downloadFault, sameKeys, toDoi, toFacts} from './download.ts'
import type {ReadListing} from './listing.ts'

/** Read 2026-11-30. */
const say = downloadFault(
  'https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp',
)

/** Records from TY to ER, a tag of two letters on each line. */
export const readRis: ReadListing = (text) => {
  const works: DownloadedWork[] = []
  const findings = text.split(/^(?=TY {2}- )/m).flatMap((record) => {
    const lines = record.split(/\r?\n/).filter((line) => line.trim())
    if (lines.length === 0) return []
    const value = (tag: string) =>
      lines.find((line) => line.startsWith(`${tag}  - `))?.slice(6) ?? ''
    const place = `record “${value('ID') || lines[0]}”`
    const authors = lines.flatMap((line) => /^AU {2}- (.*)/.exec(line)?.[1] ?? []).map(bySuffix)
    const within = [value('T2'), value('VL'), value('IS'), value('SP') + value('EP'), value('AN')]
    const isInJournal = value('TY') === 'JOUR'
    const journal = isInJournal ? [authors.join(' '), value('PY'), ...within] : []
    const facts = toFacts([value('TI'), ...journal])
    works.push({key: value('ID').trim(), doi: toDoi(value('DO')), facts})
    const odd = lines.find((line) => !/^[A-Z][A-Z\d] {2}-( |$)/.test(line))
    if (odd) return [say(place, `“${odd}”`, 'two letters, two spaces, a hyphen and a space')]
    if (!value('TY')) return [say(place, 'no TY', 'a record that begins with its type')]
    if (!lines.at(-1)?.startsWith('ER')) return [say(place, 'no ER', 'an end of the record')]
    return value('TI') ? [] : [say(place, 'no TI', 'a title')]
  })
  return {findings: [...findings, ...sameKeys(works, say)], addresses: [], works}
}

/** “King, Martin, Jr.” as BibTeX has it: “King, Jr., Martin”. */
const bySuffix = (author: string) => author.replace(/^([^,]*), ([^,]*), ([^,]*)$/, '$1, $3, $2')
