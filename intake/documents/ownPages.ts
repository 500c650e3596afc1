import type {SanityClient} from '@sanity/client'
import type {ArticleDraft} from '../manuscript/draft.ts'
import type {PageAt} from './portableText.ts'

const TYPES: Record<string, string> = {articles: 'article', authors: 'person', topics: 'topic'}

interface Page {
  _id: string
  _type: string
  slug: string
}

/**
 * The published pages of this site that links of a manuscript lead to. `site` is its address; the
 * Markdown of one of its own pages says it, too.
 */
export async function findOwnPages(
  client: SanityClient,
  draft: ArticleDraft,
  site?: string,
): Promise<PageAt> {
  const origins = [site, draft.address].flatMap((address) => originOf(address) ?? [])
  const paths = new Map(
    [...hrefsIn(draft)].flatMap((href) => {
      const path = origins.includes(originOf(href) ?? '') && pathOf(href)
      return path ? [[href, path] as const] : []
    }),
  )
  if (!paths.size) return () => undefined
  const slugs = [...paths.values()].map(({slug}) => slug)
  const pages = await client.fetch<Page[]>(
    '*[_type in ["article", "person", "topic", "page"] && slug.current in $slugs]{_id, _type, "slug": slug.current}',
    {slugs},
    {perspective: 'published'},
  )
  return (href) => {
    const path = paths.get(href)
    const page = pages.find(({_type, slug}) => _type === path?.type && slug === path.slug)
    return page && {_type: 'reference', _ref: page._id}
  }
}

function* hrefsIn(value: unknown): Generator<string> {
  if (!value || typeof value !== 'object') return
  if (value instanceof Uint8Array) return
  if ('href' in value && typeof value.href === 'string') yield value.href
  for (const inner of Object.values(value)) yield* hrefsIn(inner)
}

function originOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).origin : undefined
}

/** What a whole page is; a place within one stays a link. */
function pathOf(href: string): {type: string; slug: string} | undefined {
  const {pathname, hash, search} = new URL(href)
  const [, folder, slug = ''] = /^\/(?:([a-z]+)\/)?([^/]+)\/?$/.exec(pathname) ?? []
  const type = folder ? TYPES[folder] : 'page'
  return type && slug && !hash && !search ? {type, slug: decodeURIComponent(slug)} : undefined
}
