import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {isImportKey} from '../../intake/documents/keys.ts'
import type {Report} from '../../intake/report/report.ts'
import {article} from '../../schemas/documents/article.ts'
import {type Doc, type IntakeLake, startIntakeLake, words} from './lake.ts'

let lake: IntakeLake
beforeAll(async () => {
  lake = await startIntakeLake()
})
afterAll(() => lake.close())
beforeEach(async () => {
  await lake.client.delete({query: '*[]'})
})

const first = `# Rest at Night

By Anna Brook

Rest is a need.

## Before bed

Close the curtains. Leave the telephone in the kitchen.

- A warm bath
- A dull book

> Sleep comes to those who wait.

| When | What |
|---|---|
| Nine | Bath |

## In the night

Get up if you lie awake. Read until you are tired (Vale, 2019).

## FAQ

### How long should I wait?

About twenty minutes.

### Is a nap bad?

A short one is not.

## References

Vale, J. (2019). Slow breath. *Arts in Care*, 4(1), 2–3.
`

/** The same with a change that is none of Studio's business. */
const second = first.replace('Get up if', 'Do get up if')

const id = 'article-rest-at-night'
const held = async () => (await lake.all())[`drafts.${id}`] as Doc
const put = (text: string) => lake.put(text, {name: 'rest.md'})
const span = (text: string) => ({_type: 'span', _key: 'a1', text, marks: []})
const block = (_key: string, text: string) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [span(text)],
})
const figure = {
  _type: 'figure',
  _key: '0123456789ab',
  asset: {_type: 'reference', _ref: 'image-aa-10x10-png', _weak: true},
  alt: 'A lamp',
}
const told = ({notes}: Report, what: string) => notes.filter((note) => note.what === what)
const edit = (set: object) => lake.client.patch(`drafts.${id}`).set(set).commit()
const keyOf = async (text: string) =>
  (await held()).body.find((part: Doc) => words([part])[0]?.startsWith(text))?._key

/** Imports, lets Studio change the text, and imports a newer version. */
async function again(change: (body: Doc[]) => Doc[], text = second, old = first) {
  await put(old)
  const {body} = await held()
  await edit({body: change(structuredClone(body))})
  const report = await put(text)
  return {report, body: (await held()).body as Doc[], before: body as Doc[]}
}

const insertAfter = (start: string, part: object) => (body: Doc[]) => {
  const at = body.findIndex((one) => words([one])[0]?.startsWith(start))
  return body.toSpliced(at + 1, 0, part as Doc)
}

describe('what Studio added to the text stays, and is told', () => {
  const callout = {
    _type: 'callout',
    _key: 'c0ffee',
    tone: 'note',
    body: [block('b', 'Breathe out.')],
  }
  const table = {
    _type: 'table',
    _key: 'ab1e',
    headerRows: 0,
    rows: [
      {
        _type: 'tableRow',
        _key: 'r',
        cells: [{_type: 'tableCell', _key: 'c', text: [block('t', 'Ten')]}],
      },
    ],
  }
  test.each([
    ['a picture', figure, 'Picture: A lamp'],
    ['a callout', callout, 'Breathe out.'],
    ['a table', table, 'Ten'],
    ['a paragraph', block('0a1b2c', 'Our own words.'), 'Our own words.'],
  ])('%s, behind its neighbour', async (_, part, quote) => {
    const {report, body} = await again(insertAfter('Close', part))
    const at = body.findIndex(({_key}) => _key === part._key)
    expect(body[at]).toMatchObject(part)
    expect(words([body[at - 1] as Doc])).toEqual([expect.stringMatching(/^Close the curtains/)])
    expect(told(report, 'keptAddition')).toMatchObject([{group: 'check', quote}])
    expect((await put(second)).outcome).toBe('unchanged')
  })

  test('where the former neighbour went, before the next; where both did, behind the one before', async () => {
    const changed = second.replace('Close the curtains.', 'Shut the windows.')
    const {body} = await again(insertAfter('Close', figure), changed)
    const at = body.findIndex(({_key}) => _key === figure._key)
    expect(words([body[at + 1] as Doc])).toEqual(['A warm bath'])
    const bare = changed.replace(/- A warm bath\n/, '')
    const {body: next} = await again(insertAfter('Close', figure), bare)
    const there = next.findIndex(({_key}) => _key === figure._key)
    expect(words([next[there - 1] as Doc])).toEqual(['Before bed'])
  })

  test('what was taken out comes back with the manuscript, and is told', async () => {
    const without = (body: Doc[]) => body.filter((one) => !words([one])[0]?.startsWith('Close'))
    const {report, body} = await again(without)
    expect(body.some((one) => words([one])[0]?.startsWith('Close the curtains'))).toBe(true)
    expect(told(report, 'addedPart')).toMatchObject([
      {group: 'check', quote: 'Close the curtains. Leave the telephone in the kitchen.'},
    ])
    // What the manuscript only changed is no addition.
    const changed = await put(second.replace('Rest is a need.', 'Rest is a want.'))
    expect(told(changed, 'addedPart')).toEqual([])
  })

  test('at the beginning and at the end', async () => {
    const {body} = await again((parts) => [
      figure as never,
      ...parts,
      {...figure, _key: 'e'} as never,
    ])
    expect([body[0]?._key, body.at(-1)?._key]).toEqual([figure._key, 'e'])
  })
})

describe('what Studio changed in the text stays where the manuscript did not change', () => {
  const change = (start: string, edited: (part: Doc) => object) => (body: Doc[]) =>
    body.map((part) =>
      words([part])[0]?.startsWith(start) ? ({...part, ...edited(part)} as Doc) : part,
    )
  const said = (body: Doc[]) => words(body.filter(({_type}) => _type === 'block'))

  test('words, and the report quotes the manuscript’s with their place', async () => {
    const {report, body} = await again(
      change('Close', ({children}) => ({children: [{...children[0], text: 'Draw the curtains.'}]})),
    )
    expect(said(body)).toContain('Draw the curtains.')
    expect(said(body)).toContainEqual(expect.stringMatching(/^Do get up/))
    expect(told(report, 'keptEdit')).toMatchObject([
      {quote: 'Close the curtains. Leave the telephone in the kitchen.', lines: [9, 9]},
    ])
    expect((await put(second)).outcome).toBe('unchanged')
  })

  test('a citation, a link and a word in bold', async () => {
    await lake.client.create({_id: 'source-own', _type: 'source', title: 'Own'})
    const {children} = {
      children: [
        span('Close the curtains.'),
        {_type: 'citation', _key: 'c9', source: {_type: 'reference', _ref: 'source-own'}},
        {...span(' Leave the '), _key: 'a2'},
        {...span('telephone'), _key: 'a3', marks: ['strong', 'l1']},
        {...span(' in the kitchen.'), _key: 'a4'},
      ],
    }
    const markDefs = [{_type: 'link', _key: 'l1', href: 'https://example.org'}]
    const {report, body} = await again(change('Close', () => ({children, markDefs})))
    expect(body).toContainEqual(expect.objectContaining({children, markDefs}))
    expect(told(report, 'keptEdit')).toHaveLength(1)
  })

  const shaped = (text: string) =>
    text
      .replace('the telephone', '**the** [telephone](https://example.org)')
      .replace('## In the', '### In the')
  const plain = ({children}: Doc) => {
    const text = children.map((child: Doc) => child.text).join('')
    return {markDefs: [], children: [{...children[0], text}]}
  }
  const slant = (child: Doc) => ({
    ...child,
    marks: child.marks[0] === 'strong' ? ['em'] : child.marks,
  })
  test.each<[string, string, (part: Doc) => object]>([
    ['emphasis and a link that were taken away', 'Close', plain],
    ['another kind of emphasis', 'Close', ({children}) => ({children: children.map(slant)})],
    [
      'the target of a link',
      'Close',
      ({markDefs}) => ({markDefs: [{...markDefs[0], href: 'https://example.org/b'}]}),
    ],
    ['a larger heading', 'In the', () => ({style: 'h2'})],
    ['a list that was numbered', 'A warm', () => ({listItem: 'number'})],
    [
      'a quotation that is bold now',
      'Sleep comes',
      ({children}) => ({children: [{...children[0], marks: ['strong']}]}),
    ],
  ])('%s, and the report says that only its form differs', async (_, start, edited) => {
    const {report, body, before} = await again(change(start, edited), shaped(second), shaped(first))
    const partOf = (parts: Doc[]) => parts.find((one) => words([one])[0]?.startsWith(start)) as Doc
    expect(partOf(body)).toMatchObject(edited(partOf(before)))
    expect(told(report, 'keptEdit')).toMatchObject([
      {message: expect.stringMatching(/^The words of this are the same/)},
    ])
    expect((await put(shaped(second))).outcome).toBe('unchanged')
  })

  test('emphasis that only the manuscript changed is taken, and not told', async () => {
    await put(first)
    const {notes} = await put(shaped(first))
    const {children} = (await held()).body.find((one: Doc) => words([one])[0]?.startsWith('Close'))
    expect(children[1]).toMatchObject({text: 'the', marks: ['strong']})
    expect(notes.filter(({what}) => /kept|replaced/.test(what))).toEqual([])
  })

  test('a paragraph that became a heading, one that was cut in two, and two that were joined', async () => {
    const {body} = await again(change('Close', () => ({style: 'h3'})))
    expect(body).toContainEqual(expect.objectContaining({style: 'h3'}))
    const cut = (parts: Doc[]) =>
      insertAfter(
        'Close',
        block('0a1b2c', 'Leave the telephone in the kitchen.'),
      )(parts).map((part) =>
        words([part])[0]?.startsWith('Close')
          ? {...part, children: [{...part.children[0], text: 'Close the curtains.'}]}
          : part,
      )
    const text = said((await again(cut)).body)
    expect(text.filter((one) => one?.includes('telephone'))).toEqual([
      'Leave the telephone in the kitchen.',
    ])
    const join = (parts: Doc[]) =>
      change('A warm', ({children}) => ({
        children: [{...children[0], text: 'A warm bath, and A dull book'}],
      }))(parts).filter((part) => words([part])[0] !== 'A dull book')
    const joined = said((await again(join)).body)
    expect(joined.filter((one) => one?.includes('book'))).toEqual(['A warm bath, and A dull book'])
  })

  test('but not where both did: the manuscript is taken, and Studio’s words are quoted', async () => {
    const {report, body} = await again(
      change('Close', ({children}) => ({children: [{...children[0], text: 'Draw the curtains.'}]})),
      second.replace('Close the curtains.', 'Shut the windows.'),
    )
    expect(said(body).join()).not.toContain('Draw the curtains.')
    expect(told(report, 'replacedEdit')).toMatchObject([{quote: 'Draw the curtains.'}])
  })

  test('what neither Studio nor the manuscript touched is not told', async () => {
    await put(first)
    const {notes} = await put(second)
    const kinds = [
      'keptAddition',
      'keptEdit',
      'replacedEdit',
      'keptPicture',
      'removedPart',
      'addedPart',
    ]
    expect(notes.filter(({what}) => kinds.includes(what))).toEqual([])
  })
})

test('a picture that waited for its file keeps it, also where the manuscript rewords or drops it', async () => {
  const withPicture = first.replace('## In the', '![A lamp on a table](lamp.png)\n\n## In the')
  await put(withPicture)
  const picture = (await held()).body.find(({_type}: Doc) => _type === 'figure') as Doc
  expect(isImportKey(picture._key)).toBe(true)
  await edit({[`body[_key=="${picture._key}"].asset`]: figure.asset})
  const report = await put(withPicture.replace('A lamp on', 'A candle on'))
  const figures = (await held()).body.filter(({_type}: Doc) => _type === 'figure')
  expect(figures).toMatchObject([
    {alt: 'A lamp on a table', asset: figure.asset},
    {alt: 'A candle on a table'},
  ])
  expect(told(report, 'keptAddition')).toMatchObject([{quote: 'Picture: A lamp on a table'}])
})

test('an article that was written in Studio gives way to a manuscript, but for its pictures', async () => {
  await lake.client.create({
    _id: `drafts.${id}`,
    _type: 'article',
    title: 'Untitled',
    slug: {_type: 'slug', current: 'night'},
    body: [block('0a1b2c', 'A note to myself.'), figure],
  })
  const report = await lake.put(first, {name: 'rest.md', into: id})
  const {body, slug, title} = await held()
  expect(words(body)).not.toContain('A note to myself.')
  expect(body.at(-1)).toMatchObject(figure)
  expect([slug.current, title]).toEqual(['night', 'Rest at Night'])
  expect(told(report, 'replacedEdit')).toMatchObject([{quote: 'A note to myself.'}])
  expect(told(report, 'replacedTitle')).toHaveLength(1)
})

test('authors that Studio added stay behind the byline’s, and former ones of the byline go', async () => {
  for (const name of ['Bo Hill', 'Cy Ford']) {
    const key = name.slice(0, 2).toLowerCase()
    await lake.client.create({_id: `person-${key}`, _type: 'person', name})
  }
  await put(first)
  const added = {_type: 'reference', _key: '9f', _ref: 'person-bo'}
  await lake.client.patch(`drafts.${id}`).append('authors', [added]).commit()
  const report = await put(second)
  const refs = async () => (await held()).authors.map(({_ref}: Doc) => _ref)
  expect(await refs()).toEqual(['person-anna-brook', 'person-bo'])
  expect(told(report, 'keptAddition')).toMatchObject([{quote: 'Bo Hill'}])
  const other = await put(second.replace('By Anna Brook', 'By Cy Ford'))
  expect(await refs()).toEqual(['person-cy', 'person-bo'])
  expect(told(other, 'removedPart')).toMatchObject([{quote: 'Anna Brook'}])
  expect(told(other, 'addedAuthor')).toMatchObject([{quote: 'Cy Ford'}])
})

test('questions: reworded ones and other answers stay, removed ones are quoted', async () => {
  await put(first)
  const [wait, nap] = (await held()).faqs as Doc[]
  await edit({
    [`faqs[_key=="${wait?._key}"].question`]: 'When do I get up?',
    [`faqs[_key=="${nap?._key}"].answer[0].children[0].text`]: 'Before three it is not.',
  })
  const report = await put(second)
  expect((await held()).faqs).toMatchObject([
    {question: 'When do I get up?'},
    {question: 'Is a nap bad?', answer: [{children: [{text: 'Before three it is not.'}]}]},
  ])
  expect(told(report, 'keptEdit').map(({quote}) => quote)).toEqual([
    'How long should I wait?',
    'A short one is not.',
  ])
  const fewer = await put(second.replace(/### Is a nap bad\?\n\n.*\n/, ''))
  expect((await held()).faqs).toHaveLength(1)
  expect(told(fewer, 'removedPart')).toMatchObject([
    {quote: 'Is a nap bad?\nBefore three it is not.'},
  ])
})

test('a shared question keeps its answer, and another one of the manuscript is told', async () => {
  const faq = {_id: 'faq-nap', _type: 'faq', question: 'Is a nap bad?', answer: [block('a', 'No.')]}
  await lake.client.create(faq)
  await put(first)
  const faqs = (await held()).faqs as Doc[]
  const shared = {_type: 'reference', _key: '5a', _ref: 'faq-nap'}
  await edit({faqs: [faqs[0], shared]})
  const report = await put(second)
  expect((await held()).faqs[1]).toMatchObject(shared)
  expect(told(report, 'keptShared')).toMatchObject([
    {quote: 'A short one is not.', message: expect.stringContaining('under Shared questions')},
  ])
  const {notes} = await put(second.replace('A short one is not.', 'No.'))
  expect(notes.filter(({what}) => what === 'keptShared')).toEqual([])
})

test('every field that Studio filled is as it was, or the report quotes what became of it', async () => {
  await put(first)
  const person = {_type: 'reference', _ref: 'person-own', _weak: true}
  await lake.client.create({_id: 'person-own', _type: 'person', name: 'Own Person'})
  const own: Record<string, unknown> = {
    title: 'A title of Studio’s',
    standfirst: [block('0a1b2c', 'An introduction of Studio’s.')],
    hero: {...figure, _key: undefined},
    topics: [{_type: 'reference', _key: 't', _ref: 'topic-own', _weak: true}],
    respondent: person,
    reviewedBy: person,
    lastReviewed: '2026-01-02',
    nextReviewDue: '2027-01-02',
    slug: {_type: 'slug', current: 'night'},
    publishedAt: '2025-05-05T10:00:00Z',
    seo: {_type: 'seo', title: 'A title for search'},
    language: 'de',
  }
  const elsewhere = ['body', 'authors', 'faqs', 'references']
  const fields = article.fields.map(({name}) => name)
  expect([...Object.keys(own), ...elsewhere].sort()).toEqual([...fields].sort())
  await edit(own)
  const says = second
    .replace('By Anna Brook', 'By Anna Brook\n\nMedically reviewed by Cy Ford on May 4, 2024')
    .replace('Rest is a need.', 'Published: May 1, 2024\n\nRest is a right.')
  const report = await lake.put(says, {name: 'rest.md', into: id})
  const after = await held()
  const {standfirst, ...kept} = own
  expect(after).toMatchObject(JSON.parse(JSON.stringify(kept)))
  expect(words(after.standfirst)).toEqual(['Rest is a right.', 'An introduction of Studio’s.'])
  for (const what of ['keptEdit', 'keptReview', 'keptDate', 'keptAddition']) {
    expect(told(report, what), what).toHaveLength(1)
  }
  expect(await keyOf('Do get up')).toBeDefined()
})
