import {expect, test} from 'vitest'
import {toAnswer} from '../../cli/publishStatus.ts'
import type {PublishStatus} from '../../site/publish/statusBoard.ts'

const fault = (documentId: string) => ({
  documentId,
  documentType: 'source',
  title: undefined,
  field: 'title',
  reason: 'expected string, received number',
})

const failed = (complaints: ReturnType<typeof fault>[], message = 'It failed.'): PublishStatus => ({
  state: 'failed',
  since: '2026-11-30T12:00:00Z',
  error: {message, complaints},
  documents: {'article-a': {rev: 'r1', since: '2026-11-29T12:00:00Z'}},
  tried: {'article-a': 'r2'},
})

test('a few faults are told as they are', () => {
  const {error, document} = toAnswer(failed([fault('a'), fault('b')]), 'article-a')
  expect(error).toEqual({message: 'It failed.', complaints: [fault('a'), fault('b')], more: 0})
  expect(document).toMatchObject({id: 'article-a', live: {rev: 'r1'}, tried: 'r2'})
})

test('of thousands the document’s own come first, and the rest are counted', () => {
  const faults = Array.from({length: 3000}, (_, i) => fault(`source-${i}`))
  const answer = toAnswer(failed([...faults, fault('article-a')], 'x'.repeat(1e6)), 'article-a')
  expect(answer.error?.complaints).toEqual([fault('article-a'), ...faults.slice(0, 19)])
  expect(answer.error?.more).toBe(2981)
  expect(JSON.stringify(answer).length).toBeLessThan(10_000)
})
