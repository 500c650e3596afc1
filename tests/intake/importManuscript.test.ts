import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {commit} from '../../intake/commit.ts'
import {type Doc, type IntakeLake, startIntakeLake, words} from './lake.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
const cited = fixture('007-two-reference-lists.txt')

let lake: IntakeLake
beforeEach(async () => {
  lake = await startIntakeLake()
})
afterEach(() => lake.close())

test('an import without --publish writes drafts only, in one transaction', async () => {
  const report = await lake.put(cited)
  const documents = await lake.all()
  expect(Object.keys(documents).sort()).toEqual([
    'drafts.article-breathing-slowly',
    'drafts.person-anna-brook',
    'drafts.source-moss-2021-long-breath',
    'drafts.source-vale-2019-slow-breath',
  ])
  expect(new Set(Object.values(documents).map(({_rev}) => _rev)).size).toBe(1)
  expect(report).toMatchObject({outcome: 'written', isPublished: false})
})

test('drafts refer weakly to drafts, and firmly once they are published one by one', async () => {
  await lake.put(cited)
  const {authors} = (await lake.all())['drafts.article-breathing-slowly'] as Doc
  expect(authors).toEqual([
    {
      _key: 'person-anna-brook',
      _type: 'reference',
      _ref: 'person-anna-brook',
      _weak: true,
      _strengthenOnPublish: {type: 'person'},
    },
  ])
  const publish = async (id: string) =>
    lake.client.action({
      actionType: 'sanity.action.document.publish',
      publishedId: id,
      draftId: `drafts.${id}`,
    })
  await publish('person-anna-brook')
  await publish('source-moss-2021-long-breath')
  await publish('source-vale-2019-slow-breath')
  await publish('article-breathing-slowly')
  const documents = await lake.all()
  expect(JSON.stringify(documents['article-breathing-slowly'])).not.toContain('_weak')
  expect((await lake.put(cited)).outcome).toBe('unchanged')
})

test('an import with --publish writes published documents with firm references', async () => {
  await lake.put(cited, {publish: true})
  const documents = await lake.all()
  expect(Object.keys(documents).filter((id) => id.startsWith('drafts.'))).toEqual([])
  expect(JSON.stringify(documents)).not.toContain('_weak')
  expect(documents['article-breathing-slowly']).toMatchObject({
    slug: {current: 'breathing-slowly'},
    publishedAt: '2026-11-22T10:00:00Z',
  })
})

test.each([true, false])('a second import changes nothing (publish: %s)', async (publish) => {
  await lake.put(cited, {publish})
  const before = await lake.all()
  const later = () => new Date('2027-01-01T00:00:00.000Z')
  const report = await lake.put(cited, {publish, now: later})
  expect(report.outcome).toBe('unchanged')
  expect(report.documents.map(({change}) => change)).toEqual(Array(4).fill('unchanged'))
  expect(await lake.all()).toEqual(before)
})

test('publishing what was imported as drafts removes the drafts', async () => {
  await lake.put(cited)
  await lake.put(cited, {publish: true})
  expect(Object.keys(await lake.all()).sort()).toEqual([
    'article-breathing-slowly',
    'person-anna-brook',
    'source-moss-2021-long-breath',
    'source-vale-2019-slow-breath',
  ])
})

test('a changed file changes only what it changed, and keeps the date of publication', async () => {
  await lake.put(cited, {publish: true})
  const before = (await lake.all())['article-breathing-slowly'] as Doc
  const report = await lake.put(cited.replace('Breathe out', 'Sit down.\n\nBreathe out'), {
    publish: true,
  })
  const after = (await lake.all())['article-breathing-slowly'] as Doc
  expect(report.documents.filter(({change}) => change !== 'unchanged')).toMatchObject([
    {id: 'article-breathing-slowly', change: 'updated', fields: ['body']},
  ])
  const keys = (body: {_key: string}[]) => body.map(({_key}) => _key)
  expect(keys(after.body)).toEqual(expect.arrayContaining(keys(before.body)))
  expect(after.body).toHaveLength(before.body.length + 1)
  expect(after.publishedAt).toBe(before.publishedAt)
})

test('a change to a published article is saved as its draft', async () => {
  await lake.put(cited, {publish: true})
  await lake.put(cited.replace('Breathe out', 'Sit. Breathe out'))
  const documents = await lake.all()
  expect(words(documents['article-breathing-slowly']?.body)).not.toContain(
    'Sit. Breathe out for longer than you breathe in.',
  )
  expect(words(documents['drafts.article-breathing-slowly']?.body)).toContain(
    'Sit. Breathe out for longer than you breathe in.',
  )
  expect(Object.keys(documents).filter((id) => id.startsWith('drafts.'))).toHaveLength(1)
})

test('what only Studio knows stays: topics, address, picture files, search', async () => {
  const pictures = fixture('003-pictures.txt')
  await lake.put(pictures, {publish: true})
  const id = 'article-sleep-and-worry-at-night'
  const picture = (await lake.all())[id]?.body.find(
    ({_type}: {_type: string}) => _type === 'figure',
  )
  await lake.client.create({_id: 'topic-sleep', _type: 'topic', title: 'Sleep'})
  await lake.client
    .patch(id)
    .set({
      topics: [{_key: 't', _type: 'reference', _ref: 'topic-sleep'}],
      slug: {_type: 'slug', current: 'sleep'},
      seo: {_type: 'seo', title: 'Sleep'},
      [`body[_key=="${picture._key}"].caption`]: 'Our lamp',
      'hero.credit': 'Anna Brook',
    })
    .commit()
  await lake.put(pictures.replace('Get up,', 'Rise,'), {publish: true})
  expect((await lake.all())[id]).toMatchObject({
    topics: [{_ref: 'topic-sleep'}],
    slug: {current: 'sleep'},
    seo: {title: 'Sleep'},
    hero: {credit: 'Anna Brook'},
    body: expect.arrayContaining([
      expect.objectContaining({_key: picture._key, caption: 'Our lamp'}),
    ]),
  })
})

test('the practice’s blocks replace those in its settings, and the report quotes the old ones', async () => {
  await lake.client.create({
    _id: 'settings',
    _type: 'settings',
    name: 'Sample Practice',
    notice: 'A sample.',
    welcome: {
      _type: 'titledText',
      title: 'Come in',
      body: [
        {
          _type: 'block',
          _key: 'b',
          style: 'normal',
          markDefs: [],
          children: [{_type: 'span', _key: 's', text: 'Old words.', marks: []}],
        },
      ],
    },
  })
  const text = `${fixture('010-practice-without-name.txt')}\nWelcome to Quiet Rooms\n\nCome as you are.\n`
  const report = await lake.put(text, {publish: true})
  expect((await lake.all()).settings).toMatchObject({
    name: 'Sample Practice',
    notice: 'A sample.',
    welcome: {title: 'Welcome to Quiet Rooms'},
    bookingInvitation: 'Ready to talk? Book an appointment with us.',
  })
  expect(report.notes).toContainEqual(
    expect.objectContaining({what: 'replacedSettings', quote: 'Come in Old words.'}),
  )
  expect(report.notes).toContainEqual(expect.objectContaining({what: 'otherPracticeName'}))
})

test('blocks of a practice that has no name yet are kept in the report', async () => {
  const report = await lake.put(fixture('010-practice-without-name.txt'))
  expect(await lake.all()).not.toHaveProperty(['drafts.settings'])
  expect(report.notes).toContainEqual(
    expect.objectContaining({
      what: 'noPractice',
      quote: 'Ready to talk? Book an appointment with us.',
    }),
  )
})

test('a dry run reports as if, and writes nothing', async () => {
  const report = await lake.put(cited, {publish: true, dryRun: true})
  expect(report).toMatchObject({outcome: 'dry run', documents: Array(4).fill({change: 'new'})})
  expect(await lake.all()).toEqual({})
})

test('a document that the model would refuse stops the import before anything is written', async () => {
  const title = `${'Very '.repeat(5)}${'Longwindedlyphrased'.repeat(6)} Title`
  const text = cited.replace('Breathing Slowly', title)
  await expect(lake.put(text)).rejects.toThrow(
    /article .* cannot be saved\. Title: .*140 characters/,
  )
  expect(await lake.all()).toEqual({})
})

test('two lists of references are put together, and the report says so', async () => {
  const {notes} = await lake.put(cited)
  expect(notes).toContainEqual(expect.objectContaining({what: 'announcedTwice', lines: [19, 19]}))
  expect((await lake.all())['drafts.article-breathing-slowly']?.references).toHaveLength(2)
})

test('markup arrives as the letters it is', async () => {
  const {notes} = await lake.put(fixture('008-markup.txt'))
  const [article] = Object.values(await lake.all()).filter(({_type}) => _type === 'article')
  expect(words(article?.standfirst)[0]).toBe(
    "A page may say <script>alert('hello')</script> & nothing happens.",
  )
  expect(notes.filter(({what}) => what === 'markup')).toHaveLength(3)
})

test('an edit between reading and writing stops the import, and is not overwritten', async () => {
  await lake.put(cited, {publish: true})
  const id = 'article-breathing-slowly'
  const client = Object.assign(lake.client.clone(), {
    fetch: async (query: string, params: object, options: object) => {
      const held = await lake.client.fetch(query, params as never, options)
      await lake.client.patch(id).set({title: 'Edited meanwhile'}).commit()
      return held
    },
  })
  const changed = cited.replace('Breathe out', 'Sit. Breathe out')
  await expect(lake.put(changed, {publish: true, client})).rejects.toThrow(
    /same moment.*import the file again/,
  )
  const {title, body} = (await lake.all())[id] as Doc
  expect(title).toBe('Edited meanwhile')
  expect(words(body).join()).not.toContain('Sit.')
})

const questions = `${cited}\nQuestions and Answers\n\nIs it safe?\n\nIt is.\n`

test('a part that a newer manuscript lacks is removed, and the report has its words', async () => {
  await lake.put(questions, {publish: true})
  const {notes, documents} = await lake.put(cited, {publish: true})
  const article = (await lake.all())['article-breathing-slowly'] as Doc
  expect(article).not.toHaveProperty('faqs')
  expect(documents.find(({type}) => type === 'article')?.fields).toEqual(['faqs'])
  expect(notes).toContainEqual(
    expect.objectContaining({what: 'removedPart', quote: 'Is it safe?\nIt is.'}),
  )
})

test('references that a newer manuscript lacks are told by their titles', async () => {
  await lake.put(cited.replaceAll(/ \([VM].*\d\)/g, ''))
  const {notes} = await lake.put(cited.replaceAll(/\nReferences\n\n.*\n/g, ''))
  expect(notes).toContainEqual(
    expect.objectContaining({what: 'removedPart', quote: 'Slow breath\nLong breath'}),
  )
})

test('a part that was made in Studio stays, and the report says so', async () => {
  await lake.put(questions, {publish: true})
  const added = {_type: 'faqEntry', _key: '0a1b2c', question: 'By hand?', answer: []}
  const id = 'article-breathing-slowly'
  await lake.client.patch(id).append('faqs', [added]).commit()
  const {notes} = await lake.put(cited)
  expect((await lake.all())[id]?.faqs).toHaveLength(2)
  expect(notes).toContainEqual(expect.objectContaining({what: 'keptPart'}))
})

const long = cited.replace('Breathe out', 'Sit down first.\n\nClose the door.\n\nBreathe out')

test('a changed title is a new version of the same article, at its address', async () => {
  await lake.put(long, {publish: true})
  const report = await lake.put(long.replace('Breathing Slowly', 'How to Breathe'), {publish: true})
  expect(report).toMatchObject({path: '/articles/breathing-slowly/', title: 'How to Breathe'})
  expect(report.notes).toContainEqual(
    expect.objectContaining({
      what: 'changedTitle',
      message: expect.stringMatching(/“Breathing Slowly”/),
    }),
  )
  const articles = Object.values(await lake.all()).filter(({_type}) => _type === 'article')
  expect(articles).toMatchObject([{_id: 'article-breathing-slowly', title: 'How to Breathe'}])
})

test('a new title that could be of two articles makes a new one, and that is asked', async () => {
  await lake.put(long, {into: 'one', publish: true})
  await lake.put(long, {into: 'two', publish: true})
  const {notes, documents} = await lake.put(long.replace('Breathing Slowly', 'How to Breathe'))
  expect(documents.find(({type}) => type === 'article')?.id).toBe('article-how-to-breathe')
  expect(notes).toContainEqual(expect.objectContaining({what: 'likelyArticle', group: 'check'}))
})

test('a draft that somebody changed in between is not deleted', async () => {
  const {client} = lake
  const draft = {_id: 'drafts.article-rest', _type: 'article', title: 'Rest'}
  const {_rev} = await client.create(draft)
  await client.patch(draft._id).set({title: 'Rest and sleep'}).commit()
  const steps = [{kind: 'delete' as const, id: draft._id, rev: _rev}]
  await expect(commit(client, steps, 'try again')).rejects.toMatchObject({kind: 'conflict'})
  expect((await lake.all())[draft._id]?.title).toBe('Rest and sleep')
  const rev = (await lake.all())[draft._id]?._rev as string
  await commit(client, [{kind: 'delete', id: draft._id, rev}], 'try again')
  expect(await lake.all()).toEqual({})
})

test('works that were added in Studio stay, whatever the manuscript lists', async () => {
  const id = 'drafts.article-breathing-slowly'
  const text = cited.split('References')[0] ?? ''
  const refs = async () => ((await lake.all())[id]?.references ?? []).map(({_ref}: Doc) => _ref)
  const added = {_type: 'reference', _key: 'source-further', _ref: 'source-further', _weak: true}
  await lake.put(text)
  await lake.client
    .patch(id)
    .set({references: [added]})
    .commit()
  await lake.put(text.replace('Breathe out', 'Breathe'))
  expect(await refs()).toEqual(['source-further'])
  await lake.put(cited)
  // What the text cites now is listed by itself.
  expect(await refs()).toEqual(['source-further'])
  expect((await lake.put(cited)).outcome).toBe('unchanged')
})

test('a main picture of which the manuscript says something else is kept, and that is told', async () => {
  const pictures = fixture('003-pictures.txt')
  await lake.put(pictures)
  const quote = 'A man sitting by an open window with a cup of tea'
  const {notes} = await lake.put(pictures.replace(/^A woman sitting[^\n]*/, quote))
  expect(notes).toContainEqual(expect.objectContaining({what: 'keptHero', quote}))
  const {notes: none} = await lake.put(pictures)
  expect(none).not.toContainEqual(expect.objectContaining({what: 'keptHero'}))
})

test('questions that were added in Studio stay behind those of the manuscript', async () => {
  await lake.put(questions)
  const id = 'drafts.article-breathing-slowly'
  const children = [{_type: 'span', _key: 's', text: 'Yes.', marks: []}]
  const answer = [{_type: 'block', _key: 'b', style: 'normal', markDefs: [], children}]
  const added = {_type: 'faqEntry', _key: '0a1b2c', question: 'By hand?', answer}
  await lake.client.patch(id).append('faqs', [added]).commit()
  await lake.put(questions.replace('It is.', 'It is safe.'))
  const {faqs} = (await lake.all())[id] as Doc
  expect(faqs).toMatchObject([{question: 'Is it safe?'}, added])
  expect((await lake.put(questions.replace('It is.', 'It is safe.'))).outcome).toBe('unchanged')
})

test('a review of which a manuscript says only by whom is told, and not taken over', async () => {
  const {notes} = await lake.put(
    cited.replace('By Anna Brook', 'By Anna Brook\n\nReviewed by Dr. Ida Moor'),
    {publish: true},
  )
  const article = (await lake.all())['article-breathing-slowly'] as Doc
  expect([article.reviewedBy, article.lastReviewed]).toEqual([undefined, undefined])
  const told = notes.find(({what}) => what === 'claimedReview')
  expect(told?.message).toMatch(/by .*Ida Moor\. It does not say when/)
})

test('a link to a page of the site follows the page, and one to a place within it stays', async () => {
  const site = 'https://quiet.example.org'
  await lake.put(fixture('001-smallest.txt'), {publish: true})
  const page = `${site}/articles/a-short-word-on-rest/`
  const {documents} = await lake.put(
    `# Where Rest Is Explained\n\nBy Anna Brook, LPC\n\n## Read on\n\nSee [this](${page}), [that](${page}#refs) and [more](https://other.example.org/articles/a-short-word-on-rest/).\n`,
    {name: 'links.md', site},
  )
  const id = documents.find(({type}) => type === 'article')?.id ?? ''
  const {body} = (await lake.all())[`drafts.${id}`] as Doc
  expect(body[1].markDefs.map(({_type}: Doc) => _type)).toEqual(['internalLink', 'link', 'link'])
  expect(body[1].markDefs[0].reference).toEqual({
    _type: 'reference',
    _ref: 'article-a-short-word-on-rest',
  })
})
