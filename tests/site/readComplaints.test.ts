import {expect, test} from 'vitest'
import {readComplaints} from '../../site/publish/readComplaints.ts'

test('a build’s complaint becomes a document, a field and a sentence', () => {
  expect(
    readComplaints(
      '[ERROR] Error: article “A “quoted” title” (article-x): authors[0]: expected a published person, received p-1.',
    ),
  ).toEqual([
    {
      documentId: 'article-x',
      documentType: 'article',
      title: 'A “quoted” title',
      field: 'authors[0]',
      reason: 'expected a published person, received p-1.',
    },
  ])
})

test('each document is named once, by the type that the model has for it', () => {
  const output = [
    'Building …',
    'shared question “Why?” (faq-1): answer: expected array, received nothing',
    'reference “On rest” (source-1): title: expected string, received 7',
    'page “About” (page-1): citation c9: expected a published reference, received nothing.',
    'person (person-1): slug: “ada” is already the address of person-2. Give one of them another.',
    'person (person-1): slug: “ada” is already the address of person-2. Give one of them another.',
    '    at load (file:///site/content/library.ts:12:3)',
  ].join('\n')
  expect(
    readComplaints(output).map(({documentType, documentId, field}) => [
      documentType,
      documentId,
      field,
    ]),
  ).toEqual([
    ['faq', 'faq-1', 'answer'],
    ['source', 'source-1', 'title'],
    ['page', 'page-1', 'citation c9'],
    ['person', 'person-1', 'slug'],
  ])
})
