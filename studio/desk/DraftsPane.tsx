import {usePerson} from '../people/usePerson.ts'
import {useLive} from '../useLive.ts'
import {DeskList} from './DeskList.tsx'
import type {DeskEntry} from './DeskRow.tsx'
import {typeNames} from './typeNames.ts'

interface Draft {
  _id: string
  _type: string
  _updatedAt: string
  title: string | null
  authors: string[] | null
  isPublished: boolean
}

const draftsQuery = `*[_id in path("drafts.**") && _type in $types] | order(_updatedAt desc) {
  _id, _type, _updatedAt, "title": coalesce(title, name, question, from),
  "authors": authors[]._ref,
  "isPublished": count(*[_id == string::split(^._id, "drafts.")[1]]) > 0
}`

/** Everything that readers do not see yet, one's own articles first. */
export function DraftsPane() {
  const me = usePerson()?._id
  const drafts = useLive<Draft[]>(draftsQuery, {types: Object.keys(typeNames)})
  const articles = drafts?.filter(({_type}) => _type === 'article') ?? []
  const isMine = ({authors}: Draft) =>
    isEmpty(authors) || (me !== undefined && authors?.includes(me) === true)
  const sections = drafts && [
    {title: 'Mine, or without an author yet', entries: articles.filter(isMine).map(toEntry)},
    {
      title: 'Of colleagues',
      entries: articles.filter((draft) => !isMine(draft)).map(toEntry),
    },
    {
      title: 'Other changes that are not published',
      entries: drafts.filter(({_type}) => _type !== 'article').map(toEntry),
    },
  ]
  return (
    <DeskList
      sections={sections}
      empty={{
        title: 'No drafts',
        text: 'Everything is published. To begin an article, press + at the top, or drop a manuscript on a new article.',
      }}
    />
  )
}

const isEmpty = (list: unknown[] | null) => !list || list.length === 0

function toEntry({_id, _type, _updatedAt, title, isPublished}: Draft): DeskEntry {
  const edited = new Date(_updatedAt).toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return {
    id: _id.replace(/^drafts\./, ''),
    type: _type,
    title: title || 'Without a title',
    note: [_type !== 'article' && typeNames[_type], `edited ${edited}`].filter(Boolean).join(' · '),
    marks: [
      isPublished
        ? {text: 'Changes to a published page', tone: 'caution' as const}
        : {text: 'Never published', tone: 'default' as const},
    ],
  }
}
