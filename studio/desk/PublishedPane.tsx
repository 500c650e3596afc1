import {formatDay} from '../formatDay.ts'
import {useLive} from '../useLive.ts'
import {DeskList} from './DeskList.tsx'
import type {DeskEntry} from './DeskRow.tsx'

interface Article {
  _id: string
  title: string | null
  authors: (string | null)[] | null
  published: string
  hasDraft: boolean
}

const publishedQuery = `*[_type == "article" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]
  | order(coalesce(publishedAt, _createdAt) desc) {
  _id, title, "authors": authors[]->name, "published": coalesce(publishedAt, _createdAt),
  "hasDraft": count(*[_id == "drafts." + ^._id]) > 0
}`

/** The articles that readers see, newest first. */
export function PublishedPane() {
  const articles = useLive<Article[]>({
    fetch: publishedQuery,
    listen: '*[_type == "article"]',
  })
  return (
    <DeskList
      sections={articles && [{entries: articles.map(toEntry)}]}
      empty={{
        title: 'Nothing is published yet',
        text: 'Articles appear here once they are published. Drafts are under “My drafts”.',
      }}
    />
  )
}

function toEntry({_id, title, authors, published, hasDraft}: Article): DeskEntry {
  return {
    id: _id,
    type: 'article',
    title: title || 'Without a title',
    note: [authors?.filter(Boolean).join(', '), formatDay(published)].filter(Boolean).join(' · '),
    marks: hasDraft ? [{text: 'Has unpublished changes', tone: 'caution'}] : [],
  }
}
