import type {SanityClient} from '@sanity/client'
import type {ArticleDraft} from '../manuscript/draft.ts'
import type {Message, Result} from '../result.ts'
import {createKeys} from './keys.ts'
import {toPortableText} from './portableText.ts'

/** An article whose text a manuscript shares, under another title. */
interface Candidate {
  _id: string
  title: string
  shared: number
  count: number
}

/**
 * The article of which a manuscript is a new version under a new title: more than half of its
 * paragraphs are the same. Undefined when there is none, or when several could be meant.
 */
export async function findSameArticle(
  client: SanityClient,
  draft: ArticleDraft,
): Promise<Result<string | undefined>> {
  const noWork = () => ({_type: 'reference' as const, _ref: ''})
  const keys = toPortableText(draft.body, createKeys(), noWork).map(({_key}) => _key)
  const least = Math.max(3, Math.ceil(keys.length / 2))
  const found = await client.fetch<Candidate[]>(
    `*[_type == "article" && !(_id in path("versions.**")) && count((body[]._key)[@ in $keys]) >= $least]{
      _id, title, "shared": count((body[]._key)[@ in $keys]), "count": count(body)
    }`,
    {keys, least},
    {perspective: 'raw'},
  )
  const near = found.filter(({shared, count}) => shared >= count / 2)
  const titles = new Map(near.map(({_id, title}) => [_id.replace(/^drafts\./, ''), title]))
  const [one] = titles
  if (!one) return {value: undefined, messages: []}
  if (titles.size > 1) {
    const message = `This may be a new version of ${[...titles.values()].map((title) => `“${title}”`).join(' or ')}. A new article was made: if it is one of them, undo this import and name it with --into.`
    return {value: undefined, messages: [{what: 'likelyArticle', message} satisfies Message]}
  }
  const [id, title] = one
  const message = `This was taken as a new version of “${title}”, since most of the text is the same. Its address stays as it was.`
  return {value: id, messages: [{what: 'changedTitle', message}]}
}
