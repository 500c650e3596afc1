import {cutTo, type PictureView, type WaitingView} from '../view/picture.ts'
import {HERO_WIDTHS, SHARE_RATIO} from './hero.ts'
import {type LocalPicture, localise, localiseForSharing} from './localise.ts'

/** The main picture as the page shows it, for those who need to know its address. */
export async function localiseHero(
  hero: PictureView | WaitingView | undefined,
): Promise<LocalPicture | undefined> {
  return hero?.kind === 'picture' ? localise(hero, HERO_WIDTHS) : undefined
}

/** The picture of a page's card on social sites. */
export async function localiseShare(
  picture: PictureView | undefined,
): Promise<{picture: LocalPicture; alt: string} | undefined> {
  if (!picture) return undefined
  return {picture: await localiseForSharing(cutTo(picture, SHARE_RATIO)), alt: picture.alt}
}
