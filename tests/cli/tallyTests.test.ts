import {expect, test} from 'vitest'
import {type TestReport, tallyTests} from '../../cli/tallyTests.ts'

const report = (files: Record<string, Record<string, string>>): TestReport => ({
  testResults: Object.entries(files).map(([name, tests]) => ({
    name: `/home/attune/tests/${name}`,
    status: Object.values(tests).every((status) => status !== 'failed') ? 'passed' : 'failed',
    assertionResults: Object.entries(tests).map(([fullName, status]) => ({fullName, status})),
  })),
})

test('a first run without failures is counted as it is', () => {
  const first = report({'a.test.ts': {one: 'passed', two: 'passed'}, 'b.test.ts': {one: 'skipped'}})
  expect(tallyTests(first)).toEqual({passed: 2, failed: [], flaky: []})
})

test('of a file that ran twice the second run counts, and what passed only there is named', () => {
  const first = report({
    'a.test.ts': {one: 'passed'},
    'b.test.ts': {one: 'failed', two: 'failed', three: 'passed'},
  })
  const second = report({'b.test.ts': {one: 'passed', two: 'failed', three: 'passed'}})
  expect(tallyTests(first, second)).toEqual({
    passed: 3,
    failed: ['tests/b.test.ts › two'],
    flaky: ['tests/b.test.ts › one'],
  })
})

test('a file that fails outside of its tests is one failure', () => {
  const testResults = report({'a.test.ts': {one: 'passed'}}).testResults.map((file) => ({
    ...file,
    status: 'failed' as const,
    message: 'Error: too late\n  at …',
  }))
  expect(tallyTests({testResults}).failed).toEqual(['tests/a.test.ts: Error: too late'])
})

test('a second run that left no report takes nothing back', () => {
  const first = report({'a.test.ts': {one: 'failed'}})
  expect(tallyTests(first, undefined).failed).toEqual(['tests/a.test.ts › one'])
})
