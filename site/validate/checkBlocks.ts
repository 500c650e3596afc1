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

function checkNames({source}: Block, place: string): Finding[] {
  const again = repeatedName(source)
  if (!again) return []
  return [
    {
      severity: 'error',
      rule: 'json',
      place,
      found: `“${again}” twice in one object`,
      expected: 'each name once in an object',
      remedy: 'Make one list of the values: programs read the last of them only.',
      source: 'https://www.w3.org/TR/json-ld11/#terminology',
    },
  ]
}

/** The first name that an object has once more. What is read of it has lost one of the values. */
function repeatedName(source: string): string | undefined {
  const objects: Set<string>[] = []
  for (const [token, text, colon] of source.matchAll(/[{}]|("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
    if (token === '{') objects.push(new Set())
    else if (token === '}') objects.pop()
    else if (text && colon) {
      const [names, name] = [objects.at(-1), JSON.parse(text) as string]
      if (names?.has(name)) return name
      names?.add(name)
    }
  }
  return undefined
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
