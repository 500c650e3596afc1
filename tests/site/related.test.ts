import {expect, test} from 'vitest'
import {type Article, orderLibrary, type Shelves} from '../../site/content/createLibrary.ts'
import {articlesLike} from '../../site/view/cards.ts'

/** So many articles, the later the newer, each in up to three of a dozen topics. */
function shelves(count: number): Shelves {
  const articles = Array.from({length: count}, (_, n) => ({
    _id: `article-${n}`,
    publishedAt: new Date(Date.UTC(2026, 0, 1) + n).toISOString(),
    topics: [n * 7, n * 5 + 1, n * n].map((topic) => ({_ref: `topic-${topic % 12}`})),
  }))
  const none = {people: [], topics: [], pages: [], sources: [], faqs: [], redirects: []}
  const more = {...none, reviews: [], pictures: [], settings: undefined, today: '2026-11-22'}
  return {...more, articles: articles as unknown as Article[]}
}

test('related are those that share most topics, and of equals the newest', () => {
  const library = orderLibrary(shelves(60))
  const topicsOf = ({topics}: Article) => new Set((topics ?? []).map(({_ref}) => _ref))
  for (const article of library.articles) {
    const wanted = topicsOf(article)
    const shared = (other: Article) =>
      [...topicsOf(other)].filter((topic) => wanted.has(topic)).length
    const expected = library.articles
      .filter((other) => other !== article && shared(other) > 0)
      .toSorted((a, b) => shared(b) - shared(a))
      .slice(0, 3)
    expect(articlesLike(article, library)).toEqual(expected.map(({_id}) => _id))
  }
})
