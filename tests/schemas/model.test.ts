import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {defineField, defineType} from '@sanity/types'
import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import {generateFiles} from '../../cli/generate.ts'
import {compileTypes, extractTypes} from '../../schemas/compiled.ts'
import {parserOf, toParser} from '../../schemas/parser.ts'
import {findUnknowns, shapeOf} from '../../schemas/shape.ts'
import {schemaTypes} from '../../schemas/types.ts'
import * as queries from '../../site/content/queries.ts'

const root = join(import.meta.dirname, '../..')
const texts = Object.entries(queries).filter(
  (entry): entry is [string, string] => typeof entry[1] === 'string',
)

describe('one statement of the model', () => {
  test('the TypeScript types in the repository are those of the definitions and queries', async () => {
    for (const [path, content] of Object.entries(await generateFiles())) {
      expect(readFileSync(join(root, path), 'utf8'), `${path} is stale: npm run generate`).toBe(
        content,
      )
    }
  })

  test.each(texts)('%s names no attribute that the model lacks', (_, query) => {
    expect(findUnknowns(query)).toEqual([])
  })

  describe('when a field is renamed in the definitions', () => {
    const renamed = schemaTypes.map((type) =>
      type.name === 'person'
        ? {
            ...type,
            fields: (type as {fields: {name: string}[]}).fields.map((field) =>
              field.name === 'name' ? {...field, name: 'fullName'} : field,
            ),
          }
        : type,
    ) as typeof schemaTypes

    test('the generated types change, so that the compiler finds every use', async () => {
      const files = await generateFiles(extractTypes(renamed))
      expect(files['schemas/model.generated.ts']).toContain('fullName: string')
      expect(files['schemas/model.generated.ts']).not.toBe(
        readFileSync(join(root, 'schemas/model.generated.ts'), 'utf8'),
      )
    })

    test('queries that still use the old name are found', () => {
      const query = '*[_type == "article"]{"by": authors[]->{name}}'
      expect(findUnknowns(query)).toEqual([])
      expect(findUnknowns(query, extractTypes(renamed))).toEqual(['[].by.[].name'])
    })

    test('the parser refuses documents with the old name', () => {
      const parser = toParser(compileTypes(renamed).get('person') as never)
      const issues = parser.safeParse(person).error?.issues.map(({message}) => message)
      expect(issues).toContain('Unrecognized key: "name"')
    })
  })

  test('a changed limit reaches the parser from the definition', () => {
    const withLimit = (limit: number) =>
      toParser(
        compileTypes([
          defineType({
            name: 'note',
            type: 'document',
            fields: [
              defineField({name: 'text', type: 'string', validation: (rule) => rule.max(limit)}),
            ],
          }),
        ]).get('note') as never,
      )
    const note = {_id: 'n', _type: 'note', text: 'twelve signs'}
    expect(withLimit(12).safeParse(note).success).toBe(true)
    expect(withLimit(11).safeParse(note).success).toBe(false)
  })

  test('a warning stays in Studio and does not stop a document', () => {
    const seo = {_type: 'seo', title: 'x'.repeat(61)}
    expect(parserOf('article').safeParse({...article, seo}).error).toBeUndefined()
  })
})

describe('a document', () => {
  test('that keeps the model passes', () => {
    expect(parserOf('article').safeParse(article).error).toBeUndefined()
    expect(parserOf('person').safeParse(person).error).toBeUndefined()
  })

  test.each([
    ['has no title', {title: undefined}, 'title', 'An article needs a title'],
    ['has a number for a title', {title: 7}, 'title', 'expected string'],
    ['has nobody as its author', {authors: []}, 'authors', 'Name at least one author'],
    ['names an author twice', {authors: [ref('a', 'p'), ref('b', 'p')]}, 'authors', 'nobody twice'],
    ['has a field that nobody knows', {colour: 'red'}, '', 'Unrecognized key: "colour"'],
    [
      'embeds what the model lacks',
      {body: [{_type: 'iframe', _key: 'i'}]},
      'body.0',
      '“iframe” is not allowed here',
    ],
    ['has a heading of a wrong size', {body: [block('h1')]}, 'body.0.style', 'Invalid option'],
    [
      'has a picture without description',
      {hero: {_type: 'figure', caption: 'Hands'}},
      'hero',
      'Describe the picture',
    ],
    [
      'has an address of several words',
      {slug: {_type: 'slug', current: 'Somewhere to stand'}},
      'slug',
      'A web address is words joined by hyphens',
    ],
    ['was reviewed by nobody', {lastReviewed: '2026-01-01'}, '', 'Say who reviewed the article'],
    [
      'links without an address',
      {body: [{...block('normal'), markDefs: [{_type: 'link', _key: 'l'}]}]},
      'body.0.markDefs.0.href',
      'A link needs an address',
    ],
    [
      'links to a script',
      {
        body: [
          {...block('normal'), markDefs: [{_type: 'link', _key: 'l', href: 'javascript:alert(1)'}]},
        ],
      },
      'body.0.markDefs.0.href',
      'A link needs an address',
    ],
  ])('that %s is refused, and the field is named', (_, change, path, message) => {
    const issues = parserOf('article').safeParse({...article, ...change}).error?.issues ?? []
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toContainEqual([
      path,
      expect.stringContaining(message),
    ])
  })

  test.each(['Wen Li, LCAT', 'Wen Li LCAT', 'Wen Li, MA, MT-BC'])(
    'keeps credentials out of the name “%s”',
    (name) => {
      expect(parserOf('person').safeParse({...person, name}).error?.issues[0]?.message).toMatch(
        /looks like a credential/,
      )
    },
  )

  test.each(['Wen Li', 'Ana de la Cruz', 'Jo Ng', 'Chang-Lit Wen', 'J. K. Doe'])(
    'takes “%s” for a name',
    (name) => {
      expect(parserOf('person').safeParse({...person, name}).error).toBeUndefined()
    },
  )

  test.each([
    ['doi', '10.1186/1471-2431-12-2', 'https://doi.org/10.1186/1471-2431-12-2'],
    ['pmid', '22214291', 'PMID 22214291'],
    ['pmcid', 'PMC3280156', '3280156'],
    ['isbn', '9780306406157', '9780306406158'],
  ])('holds a %s in one normalised spelling', (field, right, wrong) => {
    const source = {_id: 's', _type: 'source', type: 'book', title: 'T'}
    expect(parserOf('source').safeParse({...source, [field]: right}).error).toBeUndefined()
    expect(parserOf('source').safeParse({...source, [field]: wrong}).success).toBe(false)
  })
})

describe('the shape of a query', () => {
  test('names the field that is not what the model says', () => {
    const shape = shapeOf('*[_type == "article"]{title, "by": authors[]->{name}}')
    expect(shape.safeParse([{title: 'T', by: [{name: 'N'}]}]).success).toBe(true)
    const error = shape.safeParse([{title: 'T', by: [{name: null}]}]).error as z.ZodError
    expect(z.prettifyError(error)).toContain('by[0].name')
  })

  test('tells members of a list apart by their type', () => {
    const shape = shapeOf('*[_type == "article"]{body[]{_type, _type == "callout" => {tone}}}')
    const error = shape.safeParse([{body: [{_type: 'callout', tone: 'loud'}]}]).error as z.ZodError
    expect(error.issues[0]?.path).toEqual([0, 'body', 0, 'tone'])
  })
})

const person = {_id: 'p', _type: 'person', name: 'Wen Li', slug: {_type: 'slug', current: 'wen-li'}}

const article = {
  _id: 'a',
  _type: 'article',
  title: 'A title',
  slug: {_type: 'slug', current: 'a-title'},
  authors: [ref('k', 'p')],
  body: [block('h2'), block('normal')],
}

function ref(_key: string, _ref: string) {
  return {_type: 'reference', _key, _ref}
}

function block(style: string) {
  return {
    _type: 'block',
    _key: `b-${style}`,
    style,
    markDefs: [],
    children: [{_type: 'span', _key: 's', text: 'Words', marks: []}],
  }
}
