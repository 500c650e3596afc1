import type {ExternalImageService} from 'astro'
import {baseService} from 'astro/assets'

/**
 * Pictures as the lake itself renders them, which keeps them; a build would take seconds for each.
 * AVIF is left to the build: WebP is made ten times faster.
 */
const previewImages: ExternalImageService = {
  ...baseService,
  getURL({src, width, format, quality}) {
    const url = new URL(String(src))
    if (width) url.searchParams.set('w', String(width))
    url.searchParams.set('fm', format === 'avif' ? 'webp' : format === 'jpeg' ? 'jpg' : `${format}`)
    if (quality) url.searchParams.set('q', String(quality))
    return url.href
  },
}

export default previewImages
