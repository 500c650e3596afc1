import {useEffect, useState} from 'react'

/** What search engines and social sites read of a page. */
export interface PageHead {
  title: string
  description: string
  /** Where readers find the page, as far as it is known. */
  address?: string | undefined
  /** Address of the picture for social sites. */
  card?: string | undefined
}

interface ArticleLike {
  title?: string
  slug?: {current?: string}
  seo?: {title?: string; description?: string; image?: object}
}

/**
 * What the site itself would say in the head of an article’s page, with the draft as it is. Where
 * the Studio has no preview of the site beside it, only what the article says. An article whose
 * address is another's is previewed at its id, and has no address until it has its own.
 */
export function usePageHead(id: string, article: ArticleLike, isTaken: boolean): PageHead {
  const address = isTaken ? undefined : article.slug?.current
  const path = `/preview/articles/${encodeURIComponent(address ?? id)}/`
  const [head, setHead] = useState<PageHead>()
  useEffect(() => {
    const leaving = new AbortController()
    readHead(path, article, leaving.signal).then(setHead, () => {
      if (!leaving.signal.aborted) setHead(undefined)
    })
    return () => leaving.abort()
  }, [path, article])
  if (!head) return ownWords(article)
  return address ? head : {...head, address: undefined}
}

async function readHead(
  path: string,
  {title, seo}: ArticleLike,
  signal: AbortSignal,
): Promise<PageHead> {
  const response = await fetch(path, {signal})
  if (!response.ok) throw new Error(`The preview answered ${response.status}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const meta = (name: string) =>
    page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content')
  const address = page.querySelector('link[rel=canonical]')?.getAttribute('href')
  const own = `${path}card.jpg?of=${encodeURIComponent(title ?? '')}`
  return {
    title: page.title,
    description: meta('description') ?? '',
    address: address ?? undefined,
    card: seo?.image ? (meta('og:image') ?? undefined) : own,
  }
}

const ownWords = ({title, seo}: ArticleLike): PageHead => ({
  title: seo?.title || title || 'Untitled',
  description: seo?.description ?? '',
})
