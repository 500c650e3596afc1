import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {assignRoles} from '../../intake/manuscript/assignRoles.ts'
import type {Block} from '../../intake/manuscript/manuscript.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {RULES} from '../../intake/manuscript/roles/rules.ts'

/** Blocks written short: “# Title”, “## Section”, or a paragraph. */
const blocks = (...lines: string[]): Block[] =>
  lines.map((line, i): Block => {
    const [, marks = '', text = ''] = /^(#*)\s*(.*)$/.exec(line) ?? []
    const own = {spans: [{text}], lines: [i + 1, i + 1] as [number, number]}
    return marks ? {kind: 'heading', level: marks.length - 1, ...own} : {kind: 'paragraph', ...own}
  })

const SHORT: [rule: string, at: number, given: Block[]][] = [
  ['a heading above the title', 0, blocks('## News from the ward', '# Rest', 'Rest helps.')],
  [
    'the words of a button under the last answer',
    5,
    blocks('# Rest', 'It helps.', '## FAQ', 'Is it safe?', 'Yes.', 'Book a free consultation'),
  ],
  [
    'a byline within the text, or behind it',
    4,
    blocks('# Rest', 'It helps.', '## How', 'Slowly.', 'Anna Brook, LPC', 'Then more.'),
  ],
  [
    'a helpline among the references',
    3,
    blocks('# Rest', 'It helps.', '## References', 'In a crisis call 999.'),
  ],
  [
    'a biography',
    3,
    blocks('# Rest', 'It helps.', '## About the author', 'In Leeds since 2001, with two dogs.'),
  ],
  [
    'the practice’s own words',
    5,
    blocks('# Rest', 'It helps.', '## About the author', 'Me.', '## Welcome to The Mill', 'Hi.'),
  ],
]

test.each(SHORT)('%s is told by its rule', (rule, at, given) => {
  expect(assignRoles(given)[at]?.rule).toBe(rule)
})

test('every rule tells a block of some manuscript', () => {
  const folder = join(import.meta.dirname, 'fixtures', 'manuscripts')
  const names = readdirSync(folder).filter((name) => !name.endsWith('.outline'))
  const told = names.flatMap((name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    return assignRoles(readManuscript({name, bytes}).value.blocks).map(({rule}) => rule)
  })
  const used = new Set([...told, ...SHORT.map(([rule]) => rule)])
  expect(RULES.map(({name}) => name).filter((name) => !used.has(name))).toEqual([])
  expect(new Set(RULES.map(({name}) => name)).size).toBe(RULES.length)
})
