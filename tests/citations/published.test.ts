import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type CslItem, fromCsl} from '../../citations/csl.ts'
import {type CitationStyle, formatReference} from '../../citations/formatReference.ts'

/** An entry as a manual, its publisher's site or a journal prints it, and where. */
interface Published {
  where: string
  item: CslItem
  entry: string
}

const read = (style: CitationStyle) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, 'fixtures/published', `${style}.json`), 'utf8'),
  ) as Published[]

describe.each(['apa', 'ama', 'vancouver'] as const)('entries printed in the style %s', (style) => {
  test.each(read(style))('$where', ({item, entry}) => {
    const written = formatReference(fromCsl(item), style)
    expect(written.map(({text, italic}) => (italic ? `_${text}_` : text)).join('')).toBe(entry)
  })
})
