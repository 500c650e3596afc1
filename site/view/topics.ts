import type {Library} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import {articlesAbout} from './cards.ts'
import type {Link} from './practice.ts'

/** The topics that somebody has written about, by name. */
export const toTopics = (library: Library): Link[] =>
  library.derive('topics', (own) =>
    own.topics
      .filter(({_id}) => articlesAbout(_id, own).length > 0)
      .map(({slug, title}) => ({href: addresses.topic(slug), text: title})),
  )
