import type {Article, Library} from '../content/createLibrary.ts'
import {addresses} from '../view/addresses.ts'
import {toCard} from '../view/cards.ts'
import {escapeLine} from '../view/markdown.ts'
import {toPractice} from '../view/practice.ts'

/** The site for language models, as llmstxt.org describes it: what is where, as Markdown. */
export function formatGuide(library: Library, site: URL): string {
  const {name, description} = toPractice(library)
  const link = (path: string, text: string, note?: string | null) =>
    `- [${escapeLine(text)}](${new URL(path, site).href})${note ? `: ${escapeLine(note)}` : ''}`
  const {articles, pages, people, topics} = library
  const isShown = ({seo}: Pick<Article, 'seo'>) => !seo?.hideFromSearch
  const parts = [
    `# ${escapeLine(name)}`,
    description ? `> ${escapeLine(description)}` : '',
    'Each article names its authors and its sources. Every link under “Articles” is the whole text of one as Markdown; without “.md” and with a slash at its end it is the page for people.',
    section(
      'Articles',
      articles.filter(isShown).map((article) => {
        const {title, excerpt} = toCard(article, library)
        return link(addresses.markdown(article.slug), title, excerpt)
      }),
    ),
    section(
      'Topics',
      topics.map((doc) => link(addresses.topic(doc.slug), doc.title, doc.description)),
    ),
    section(
      'People',
      people.map((doc) => link(addresses.person(doc.slug), doc.name, doc.jobTitle)),
    ),
    section('Pages', [
      ...pages.filter(isShown).map((doc) => link(addresses.page(doc.slug), doc.title)),
      link(addresses.faq, 'Questions and answers'),
      link(addresses.references, 'References', 'every work that is cited, and where'),
    ]),
    section('Optional', [
      link(addresses.jsonFeed, 'JSON Feed', 'the latest articles with their whole text'),
      link(addresses.sitemap, 'Sitemap', 'every page, with the time of its last change'),
    ]),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const section = (title: string, lines: string[]) =>
  lines.length > 0 ? `## ${title}\n\n${lines.join('\n')}` : ''
