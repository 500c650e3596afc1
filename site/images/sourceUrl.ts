import {createImageUrlBuilder} from '@sanity/image-url'
import {readContentHost} from '../content/environment.ts'
import type {PictureView} from '../view/picture.ts'

const {projectId, dataset, assetHost} = readContentHost()
const builder = createImageUrlBuilder({projectId, dataset, baseUrl: assetHost})

/** Pixels across that no page needs more than: 1,600 wide at most, also on dense screens. */
const ENOUGH = 1600

/** Where the build fetches a picture from: cut as wanted, and no larger than any page needs. */
export function sourceUrl({file, crop}: PictureView): string {
  const whole = crop.width === file.width && crop.height === file.height
  const image = builder.image(file._id)
  const cut = whole ? image : image.rect(crop.left, crop.top, crop.width, crop.height)
  return crop.width > ENOUGH ? cut.width(ENOUGH).fit('max').quality(90).url() : cut.url()
}

/** The size of what `sourceUrl` gives. */
export function sourceSize({crop}: PictureView): {width: number; height: number} {
  const width = Math.min(crop.width, ENOUGH)
  return {width, height: Math.round((crop.height * width) / crop.width)}
}
