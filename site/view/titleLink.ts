import type {Article} from '../content/createLibrary.ts'
import type {Link} from './practice.ts'

/** A link by the title of what it leads to, in the language of that. */
export const titleLink = (
  href: string,
  {title, language}: Pick<Article, 'title' | 'language'>,
): Link => ({href, text: title, language: language ?? undefined})
