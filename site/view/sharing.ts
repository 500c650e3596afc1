import type {Article, Library, StandingPage} from '../content/createLibrary.ts'
import {type PictureView, toPicture} from './picture.ts'

/** What search engines and social sites are shown. */
export interface SharingView {
  title: string
  description: string
  /** The clinician's own choice; an article without one is drawn a card. */
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
  const picture = toPicture(seo?.image, library)
  return {
    title: seo?.title || title,
    description: seo?.description || excerpt,
    picture: picture?.kind === 'picture' ? picture : undefined,
    hidden: seo?.hideFromSearch ?? false,
  }
}
