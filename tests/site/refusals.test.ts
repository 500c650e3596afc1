import {expect, test} from 'vitest'
import {SiteBuildError} from '../../site/publish/siteBuildError.ts'
import {builtSite} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'

/** What the build says when one document of the fixture is other than it should be. */
async function complaintAbout(
  id: string,
  change: Record<string, unknown>,
  more: {_id: string; _type: string; [field: string]: unknown}[] = [],
): Promise<string> {
  const docs = documents.map((doc) => (doc._id === id ? {...doc, ...change} : doc))
  try {
    const site = await builtSite([...docs, ...more])
    site.remove()
    return 'The site was built.'
  } catch (error) {
    if (error instanceof SiteBuildError) return error.output
    throw error
  }
}

const block = {_type: 'block', _key: 'a', children: []}

const cases: [what: string, id: string, change: Record<string, unknown>, complaint: string][] = [
  [
    'a number for a name',
    'person-ada',
    {name: 12},
    'person (person-ada): name: expected string, received 12',
  ],
  [
    'a missing slug',
    'article-boat',
    {title: 'Boat', slug: undefined},
    'article “Boat” (article-boat): slug: expected string, received null',
  ],
  [
    'a style that the model lacks',
    'article-boat',
    {title: 'Boat', body: [{...block, style: 'h7'}]},
    'article “Boat” (article-boat): body[0].style: expected one of "normal", "h2", "h3", "h4", "blockquote", received "h7"',
  ],
  [
    'a kind of block that the model lacks',
    'article-boat',
    {title: 'Boat', body: [{_type: 'gallery', _key: 'a'}]},
    'article “Boat” (article-boat): body[0]._type: expected one of "block", "figure", "callout", "table", received "gallery"',
  ],
  [
    'another thing in the place of a picture',
    'person-ben',
    {name: 'Ben', portrait: {_type: 'gallery'}},
    'person “Ben” (person-ben): portrait._type: expected "figure", received "gallery"',
  ],
  [
    'a question without an answer',
    'article-boat',
    {title: 'Boat', faqs: [{_type: 'faqEntry', _key: 'a', question: 'Why?'}]},
    'article “Boat” (article-boat): faqs[0].answer: expected array, received nothing',
  ],
  [
    'an author who is not published',
    'article-boat',
    {title: 'Boat', authors: [{_type: 'reference', _key: 'a', _ref: 'person-zoe', _weak: true}]},
    'article “Boat” (article-boat): authors[0]: expected a published person, received person-zoe',
  ],
  [
    'an address that another article has',
    'article-boat',
    {slug: {_type: 'slug', current: 'by-the-river'}},
    'slug: “by-the-river” is already the address of article-river',
  ],
  [
    'an address of several words',
    'article-boat',
    {slug: {_type: 'slug', current: 'by the river'}},
    'article (article-boat): slug: A web address is words joined by hyphens',
  ],
  [
    'an address that looks like the Markdown of an article',
    'article-boat',
    {slug: {_type: 'slug', current: 'by-the-river.md'}},
    'slug: “by-the-river.md” could be the Markdown of another article',
  ],
  [
    'an address of a page of the list of authors',
    'person-ben',
    {slug: {_type: 'slug', current: '2'}},
    'person (person-ben): slug: “2” is a page of the list of authors. Add a word.',
  ],
  [
    'an address of a file that the site makes',
    'page-about',
    {slug: {_type: 'slug', current: 'llms.txt'}},
    'slug: “llms.txt” is the address of a page that the site makes itself',
  ],
  [
    'a redirect from nowhere',
    'redirect-old',
    {from: '/%'},
    'redirect (redirect-old): from: expected an old address such as /blog/old-title/, received “/%”',
  ],
]

test('a picture whose file is gone stops the build, which names the article that shows it', async () => {
  const picture = 'image-0123456789012345678901234567890123456789-60x40-jpg'
  const complaint = await complaintAbout(
    'article-boat',
    {
      title: 'Boat',
      hero: {_type: 'figure', alt: 'A boat', asset: {_type: 'reference', _ref: picture}},
    },
    [
      {
        _id: picture,
        _type: 'sanity.imageAsset',
        extension: 'jpg',
        metadata: {dimensions: {width: 60, height: 40}},
      },
    ],
  )
  expect(complaint).toMatch(
    /article “Boat” \(article-boat\): expected a picture at \S+0123456789-60x40\.jpg\S*, received status 404/,
  )
})

test.each(cases)('%s stops the build, which names the document and the field', async (...args) => {
  const [, id, change, complaint] = args
  expect(await complaintAbout(id, change)).toContain(complaint)
})
