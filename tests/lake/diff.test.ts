import {evaluate, parse} from 'groq-js'
import {describe, expect, test} from 'vitest'
import {evaluateQuery} from '../../lake/query/evaluate.ts'
import {parseQuery} from '../../lake/query/parseQuery.ts'
import {toView} from '../../lake/query/views.ts'

const context = {identity: '', now: new Date(0), projectId: 'attune', dataset: 'production'}
const view = toView([])

const BEFORE = {
  title: 'One',
  slug: {current: 'one'},
  tags: ['red', 'blue'],
  authors: [
    {_key: 'a', name: 'Ann', role: 'lead'},
    {_key: 'b', name: 'Ben', role: 'second'},
  ],
  gone: true,
  nested: {deep: {kind: 'x', n: 1}, list: [[{kind: 'x', n: 2}]]},
}

/** The value after a change, which has a name. */
const CHANGES: Record<string, unknown> = {
  nothing: BEFORE,
  title: {...BEFORE, title: 'Two'},
  'slug and title': {...BEFORE, title: 'Two', slug: {current: 'two'}},
  'a tag more': {...BEFORE, tags: ['red', 'blue', 'green']},
  'the first author’s name': {
    ...BEFORE,
    authors: [{...BEFORE.authors[0], name: 'Anna'}, BEFORE.authors[1]],
  },
  'who leads': {
    ...BEFORE,
    authors: [
      {...BEFORE.authors[0], role: 'second'},
      {...BEFORE.authors[1], role: 'lead'},
    ],
  },
  'a field that goes': {...BEFORE, gone: undefined},
  'something deep': {
    ...BEFORE,
    nested: {deep: {kind: 'x', n: 1}, list: [[{kind: 'x', n: 3}]]},
  },
  everything: null,
}

const SELECTORS = [
  'title',
  'slug.current',
  '(title, slug)',
  'tags[]',
  'tags',
  'authors[].name',
  'authors[role == "lead"].name',
  'authors[role == "lead"].(name, role)',
  'nested.(deep, list)',
  'nested.list[]',
  'gone',
  'absent',
  'anywhere(kind == "x")',
  'anywhere(n > 2)',
]

const toPlain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe.each(SELECTORS)('what %s selects', (selector) => {
  test.each(Object.entries(CHANGES))('has changed with %s as groq-js has it', async (_, after) => {
    for (const name of ['changedAny', 'changedOnly']) {
      const query = `diff::${name}($before, $after, ${selector})`
      const params = {before: BEFORE, after: toPlain(after)}
      const theirs = await (await evaluate(parse(query, {params}), {dataset: []})).get()
      expect(evaluateQuery(parseQuery(query, params), view, context), name).toBe(theirs)
    }
  })
})

test('documents are compared with each other, and filtered by what differs', () => {
  const stamps = {_rev: 'r', _createdAt: '', _updatedAt: ''}
  const documents = ['a', 'b', 'drafts.a', 'drafts.b'].map((_id) => {
    return {_id, _type: 'note', title: _id === 'drafts.a' ? 'New' : 'Old', ...stamps}
  })
  const query = `*[_id in path("*")]{
    _id, "differs": diff::changedAny(@, *[_id == "drafts." + ^._id][0], (title, body))
  }[differs]._id`
  expect(evaluateQuery(parseQuery(query, {}), toView(documents), context)).toEqual(['a'])
})

test.each([
  ['an expression for a selector', 'diff::changedAny({}, {}, 1 + 1)'],
  ['too few arguments', 'diff::changedAny({}, title)'],
  ['anywhere() outside a selector', 'anywhere(title == "x")'],
  ['similarity of meaning', '* | score(text::semanticSimilarity("x"))'],
  ['before() outside a webhook', 'before().title'],
])('%s is refused, with the place', (_, query) => {
  expect(() => parseQuery(query, {})).toThrow(
    expect.objectContaining({status: 400, kind: 'queryParseError'}),
  )
})
