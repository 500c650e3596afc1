import {encode} from 'blurhash'
import sharp, {type Sharp} from 'sharp'
import {rgbaToThumbHash} from 'thumbhash'

/** A placeholder of twenty pixels' width, shown blurred while the image loads. */
export async function readLqip(image: Sharp): Promise<string> {
  const tiny = image.clone().resize(20, 20, {fit: 'inside'})
  const {data, info} = await tiny.toBuffer({resolveWithObject: true})
  const isPng = info.channels === 4 || info.channels === 2
  const bytes = await (isPng ? sharp(data).png() : sharp(data).jpeg({quality: 60})).toBuffer()
  return `data:image/${isPng ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`
}

/** A placeholder of some thirty characters (blurha.sh); of 4 by 3 waves, or 3 by 4 upright. */
export async function readBlurHash(image: Sharp): Promise<string> {
  const {data, width, height} = await readPixels(image, 32)
  const [across, down] = width >= height ? [4, 3] : [3, 4]
  return encode(new Uint8ClampedArray(data), width, height, across, down)
}

/** Like a blurhash, with transparency and the image's shape (evanw/thumbhash); in base64. */
export async function readThumbHash(image: Sharp): Promise<string> {
  const {data, width, height} = await readPixels(image, 100)
  return Buffer.from(rgbaToThumbHash(width, height, data)).toString('base64')
}

async function readPixels(image: Sharp, side: number) {
  const small = image.clone().resize(side, side, {fit: 'inside'}).toColourspace('srgb')
  const {data, info} = await small.ensureAlpha().raw().toBuffer({resolveWithObject: true})
  return {data, width: info.width, height: info.height}
}
