import {SITE_LANGUAGE} from '../../schemas/languages.ts'
import type {ArticleView} from '../view/article.ts'
import type {PersonView} from '../view/person.ts'
import {citedWorkNode} from './citedWork.ts'
import {faqNodes} from './faqPage.ts'
import {type Node, pointTo} from './graph.ts'
import {ids} from './ids.ts'
import {personNode} from './person.ts'
import {breadcrumbNodes, webPageNode} from './webPage.ts'

/** Pictures as they are served: what JSON-LD names must be what the page shows. */
export interface ServedPictures {
  hero: {src: string; width: number; height: number} | undefined
  /** By the path of the person. */
  portraits: Map<string, string>
}

/** All nodes of an article but those of the practice. */
export function articleNodes(article: ArticleView, served: ServedPictures, site: URL): Node[] {
  const {path, title, trail, authors, reviewer, language} = article
  const faq = faqNodes(article.questions, article, site)
  const hero = heroNodes(article, served, site)
  const [image] = hero.map(({'@id': id}) => pointTo(id as string))
  const page = webPageNode('MedicalWebPage', {path, name: title, trail, language}, site, {
    datePublished: article.published.iso,
    dateModified: article.modified.iso,
    lastReviewed: article.lastReviewed?.iso,
    reviewedBy: reviewer && pointTo(ids.person(reviewer.path, site)),
    medicalAudience: {'@type': 'Patient'},
    about: article.topics.map(({href, text}) => ({
      '@type': 'Thing',
      name: text,
      url: new URL(href, site).href,
    })),
    primaryImageOfPage: image,
    mainEntity: pointTo(ids.article(path, site)),
    hasPart: faq.map(({'@id': id}) => pointTo(id as string)),
  })
  const posting: Node = {
    '@type': 'BlogPosting',
    '@id': ids.article(path, site),
    headline: title,
    url: new URL(path, site).href,
    inLanguage: language ?? SITE_LANGUAGE,
    datePublished: article.published.iso,
    dateModified: article.modified.iso,
    author: authors.map((author) => pointTo(ids.person(author.path, site))),
    publisher: pointTo(ids.practice(site)),
    image,
    mainEntityOfPage: pointTo(ids.webPage(path, site)),
    citation: article.references.cited.map(citedWorkNode),
  }
  const people = [...authors, ...(reviewer ? [reviewer] : [])]
  return [
    page,
    ...breadcrumbNodes(path, trail, site),
    posting,
    ...people.map((person) => personOf(person, served, site)),
    ...hero,
    ...faq,
  ]
}

const personOf = (person: PersonView, {portraits}: ServedPictures, site: URL) =>
  personNode(person, absolute(portraits.get(person.path), site), site)

function heroNodes({path, hero}: ArticleView, served: ServedPictures, site: URL): Node[] {
  if (!served.hero || !hero) return []
  const {src, width, height} = served.hero
  return [
    {
      '@type': 'ImageObject',
      '@id': ids.hero(path, site),
      contentUrl: absolute(src, site),
      width,
      height,
      caption: hero.caption,
      creditText: hero.credit,
    },
  ]
}

/** A path as a whole address. */
export const absolute = (path: string | undefined, site: URL): string | undefined =>
  path === undefined ? undefined : new URL(path, site).href
