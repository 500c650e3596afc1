import type {Article, Library, StandingPage} from '../content/createLibrary.ts'
import {type PictureView, toPicture} from './picture.ts'

/** What search engines and social sites are shown. */
export interface SharingView {
  title: string
  description: string
  picture: PictureView | undefined
  hidden: boolean
}

/** The clinician's own words where there are some, else the page's. */
export function toSharing(
  page: Article | StandingPage,
  excerpt: string,
  library: Library,
): SharingView {
  const {seo, title} = page
  const hero = 'hero' in page ? page.hero : undefined
  const picture = [seo?.image, hero].map((figure) => toPicture(figure, library))
  return {
    title: seo?.title || title,
    description: seo?.description || excerpt,
    picture: picture.find((candidate) => candidate?.kind === 'picture'),
    hidden: seo?.hideFromSearch ?? false,
  }
}
