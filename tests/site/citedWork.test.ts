import {describe, expect, test} from 'vitest'
import {fromCsl} from '../../citations/csl.ts'
import {formatReference} from '../../citations/formatReference.ts'
import {toText} from '../../citations/runs.ts'
import {citedWorkNode} from '../../site/seo/citedWork.ts'
import {references} from '../citations/references.ts'

/** Names and numbers that a node tells readers' machines; addresses and types are told by links. */
function told(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => told(item, key))
  if (value && typeof value === 'object') {
    return Object.entries(value).flatMap(([name, child]) => told(child, name))
  }
  return typeof value === 'string' && !/^(@|url|sameAs|propertyID|value)/.test(key) ? [value] : []
}

describe.each(['apa', 'ama', 'vancouver'] as const)('in the style %s', (style) => {
  test.each(references)('machines are told no word that readers are not: $kind', ({item}) => {
    const source = fromCsl(item) as never
    const entry = formatReference(source, style)
    const words = toText(entry)
    const node = citedWorkNode({source, entry, style})
    expect(told(node).filter((text) => !words.includes(text))).toEqual([])
    expect(node.name).toBeTruthy()
  })

  test.each([
    ['10 Suppl', '31', /^10/],
    ['Supplement_1', '31', /^suppl\.? 1$/i],
    ['4 Pt 2', '31', /^4/],
    ['', '31 Suppl 2', /^suppl\.? 2$/i],
    ['10', '', /^10$/],
  ])('an issue “%s” of volume “%s” is told as it is written', (issue, volume, told) => {
    const source = {
      ...{type: 'article-journal', title: 'On needles', containerTitle: 'Pain', page: '3–11'},
      ...{issue, volume, issued: {year: 2015}},
    } as never
    const entry = formatReference(source, style)
    const {issueNumber} = citedWorkNode({source, entry, style}).isPartOf as Record<string, string>
    expect(issueNumber).toMatch(told)
    expect(toText(entry)).toContain(issueNumber)
  })

  test('a work keeps its year beside a letter that tells works of that year apart', () => {
    const source = {type: 'book', title: 'On needles', issued: {year: 2015}} as never
    const node = citedWorkNode({source, entry: formatReference(source, style, 'b'), style})
    expect(node.datePublished).toBe('2015')
  })

  test('a journal article keeps its authors, journal and pages', () => {
    const {item} = references.find(({kind}) => kind.startsWith('a journal article with five')) ?? {}
    const source = fromCsl(item as never) as never
    const node = citedWorkNode({source, entry: formatReference(source, style), style})
    expect(node.author).toHaveLength(5)
    expect(node.pagination).toMatch(/^207/)
    expect(node.isPartOf).toMatchObject({isPartOf: {isPartOf: {'@type': 'Periodical'}}})
  })
})
