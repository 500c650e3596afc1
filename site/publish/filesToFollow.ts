import {isDeepStrictEqual} from 'node:util'
import type {SiteFile} from './loadRenderer.ts'
import type {Page} from './printedPages.ts'

/** Bytes of pages that can follow, from which on they do: to print them all takes some two seconds. */
const LARGE = 5_000_000
/** Where whoever has published something looks first. */
const first = new Set(['index.html', 'articles/index.html'])

/**
 * Of a large site, the files that whoever has published something need not wait for, by the pages
 * that were printed last. Pages whose own document is as it was show others: there may be thousands.
 */
export function filesToFollow(files: SiteFile[], pages: Map<string, Page>): SiteFile[] {
  const following = files.filter((file) => canFollow(file, pages.get(file.file)))
  const weight = following.reduce((sum, {file}) => sum + (pages.get(file)?.bytes ?? 0), 0)
  return weight > LARGE ? following : []
}

function canFollow({file, component, props}: SiteFile, page: Page | undefined): boolean {
  if (!page || first.has(file)) return false
  if (isLaterInList(props) || /\/references\/\[\.\.\.page\]/.test(component)) return true
  const isOfArticle = /\/articles\/\[slug\]/.test(component)
  // What lists all pages for machines has to have each of them.
  return (isOfArticle || file.endsWith('.html')) && isDeepStrictEqual(page.props, props)
}

/** What is new moves all that was before it, to the end of a list. */
const isLaterInList = (props: {page?: {currentPage?: number}}) => (props.page?.currentPage ?? 1) > 1
