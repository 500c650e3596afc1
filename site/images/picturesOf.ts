import type {ReadyText} from '../view/richText.ts'
import {localise} from './localise.ts'

/** How wide the text shows a picture, and the copies that are made of it. */
export const TEXT_SIZES = '(min-width: 44rem) 39rem, 90vw'
export const TEXT_WIDTHS = [480, 800, 1250]

/** Whole addresses of the pictures in a text, by their keys, as the page shows them. */
export async function picturesOf(text: ReadyText, site: URL): Promise<Map<string, string>> {
  const found = text.flatMap((block) =>
    block._type === 'picture' && block.picture.kind === 'picture'
      ? [{key: block._key, picture: block.picture}]
      : [],
  )
  const served = await Promise.all(
    found.map(async ({key, picture}) => {
      const {src} = await localise(picture, TEXT_WIDTHS)
      return [key, new URL(src, site).href] as const
    }),
  )
  return new Map(served)
}
