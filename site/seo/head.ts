import type {Language} from '../../schemas/languages.ts'
import type {LocalPicture} from '../images/localise.ts'
import type {ArticleView} from '../view/article.ts'
import {toLocale} from '../view/language.ts'

/** What stands in a page's `<head>`. */
export interface HeadView {
  /** With the name of the practice. */
  title: string
  /** Without it. */
  heading: string
  description: string | undefined
  /** Nothing on pages that have no address of their own, such as the 404. */
  canonical: string | undefined
  hidden: boolean
  siteName: string
  /** Such as `es_ES`, if it is not the site's. */
  locale: string | undefined
  image: {href: string; width: number; height: number; alt: string} | undefined
  /** The picture that is seen first, as the smallest of its formats: browsers fetch it at once. */
  first: LocalPicture['sources'][number] | undefined
  article:
    | {
        published: string
        modified: string
        authors: string[]
        topics: string[]
        /** Path of the same text as Markdown. */
        markdown: string
      }
    | undefined
}

/** What a page has to say for its head. */
export interface HeadFacts {
  heading: string
  path: string | undefined
  description?: string | undefined
  hidden?: boolean
  /** Of what the page shows, if it is not the site's. */
  language?: Language | undefined
  image?: {picture: LocalPicture; alt: string} | undefined
  hero?: LocalPicture | undefined
  article?: ArticleView | undefined
}

export function toHead(facts: HeadFacts, siteName: string, site: URL): HeadView {
  const {heading, path, description, hidden = false, language, image, hero, article} = facts
  return {
    title: withName(heading, siteName),
    heading,
    description: description || undefined,
    canonical: path === undefined ? undefined : new URL(path, site).href,
    hidden,
    siteName,
    locale: language && toLocale(language),
    image: image && {
      href: new URL(image.picture.src, site).href,
      width: image.picture.width,
      height: image.picture.height,
      // A picture that only decorates is named by what it is shared for.
      alt: image.alt || heading,
    },
    first: hero?.sources[0],
    article: article && {
      published: article.published.iso,
      modified: article.modified.iso,
      authors: article.authors.map((author) => new URL(author.path, site).href),
      topics: article.topics.map(({text}) => text),
      markdown: article.markdown,
    },
  }
}

/** Search engines cut titles after some 60 to 70 letters; then the practice's name can go first. */
function withName(heading: string, siteName: string): string {
  const full = `${heading} · ${siteName}`
  return heading === siteName || full.length > 70 ? heading : full
}
