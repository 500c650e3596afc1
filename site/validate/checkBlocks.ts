import {type Finding, quote} from './finding.ts'
import type {Block, Page} from './page.ts'
import {isObject, listOf} from './readNodes.ts'

/** Each block of JSON-LD by itself: whether it can be read, and whose words it uses. */
export function checkBlocks(page: Page): Finding[] {
  return page.blocks.flatMap((block, index): Finding[] => {
    const place = `JSON-LD block ${index + 1}`
    if (block.error) {
      return [
        {
          severity: 'error',
          rule: 'json',
          place,
          found: `${quote(block.source)}: ${block.error}`,
          expected: 'JSON',
          remedy: 'Correct the JSON.',
        },
      ]
    }
    return [...checkNames(block, place), ...checkContext(block, place)]
  })
}

function checkNames({source, value}: Block, place: string): Finding[] {
  const again = repeatedName(source, value)
  if (!again) return []
  return [
    {
      severity: 'error',
      rule: 'json',
      place,
      found: `“${again}” more often than it is read`,
      expected: 'each name once in an object',
      remedy: 'Leave out all but one: programs read the last, people the first.',
    },
  ]
}

/** A name that stands more often in the source than in what was read of it. */
function repeatedName(source: string, value: unknown): string | undefined {
  const count = new Map<string, number>()
  const add = (name: string, by: number) => count.set(name, (count.get(name) ?? 0) + by)
  for (const [, name = '', colon] of source.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
    if (colon) add(JSON.parse(name), 1)
  }
  const walk = (inner: unknown): void => {
    if (Array.isArray(inner)) for (const each of inner) walk(each)
    else if (isObject(inner)) {
      for (const [name, each] of Object.entries(inner)) {
        add(name, -1)
        walk(each)
      }
    }
  }
  walk(value)
  return [...count].find(([, left]) => left > 0)?.[0]
}

function checkContext({value}: Block, place: string): Finding[] {
  const contexts = listOf(value).map((root) => (isObject(root) ? root['@context'] : undefined))
  const strange = contexts.find((context) => !JSON.stringify(context ?? '').includes('schema.org'))
  if (contexts.every((context) => context !== undefined) && strange === undefined) return []
  return [
    {
      severity: 'error',
      rule: 'context',
      place,
      found: quote(strange),
      expected: '"@context": "https://schema.org"',
      remedy: 'Add it.',
    },
  ]
}
