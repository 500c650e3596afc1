import type {ExternalImageService} from 'astro'
import {baseService} from 'astro/assets'
import {wantPicture} from '../content/library.ts'
import {toWantedPicture} from './wantedPicture.ts'

/** Names the copies of a picture that a page shows; whoever renders the page makes them. */
const pictureService: ExternalImageService = {
  ...baseService,
  getURL({src, width = 0, height = 0, format = 'jpeg', quality}) {
    const size = {width: Math.round(width), height: Math.round(height)}
    const picture = toWantedPicture({
      source: String(src),
      ...size,
      format,
      quality: Number(quality),
    })
    wantPicture(picture)
    return picture.path
  },
}

export default pictureService
