import type {PictureView} from '../view/picture.ts'
import {type LocalPicture, localise} from './localise.ts'

/** The logo, twice as wide as it is shown, for dense screens. */
export function localiseLogo(logo: PictureView): Promise<LocalPicture> {
  return localise(logo, [Math.min(480, logo.crop.width)])
}
