import type {SanityClient} from '@sanity/client'
import type {ArticleView} from '../site/view/article.ts'

/** The files of the pictures of an article, by the ids of their assets; one that is lost is left out. */
export async function fetchFiles(
  client: SanityClient,
  {hero, body}: ArticleView,
): Promise<Map<string, Uint8Array>> {
  const shown = [
    hero,
    ...body.map((block) => (block._type === 'picture' ? block.picture : undefined)),
  ]
  const ids = shown.flatMap((picture) => (picture?.kind === 'picture' ? [picture.file._id] : []))
  const assets = await client.fetch<{_id: string; url: string}[]>('*[_id in $ids]{_id, url}', {ids})
  const files = new Map<string, Uint8Array>()
  for (const {_id, url} of assets) {
    const response = await fetch(url)
    if (response.ok) files.set(_id, new Uint8Array(await response.arrayBuffer()))
  }
  return files
}
