import {decode} from './decode.ts'
import type {Finding} from './finding.ts'
import type {Page, ToldPicture} from './page.ts'
import type {GraphNode} from './readNodes.ts'
import type {Shape} from './readShape.ts'

const source =
  'https://html.spec.whatwg.org/multipage/embedded-content-other.html#dimension-attributes'

/**
 * What a page says of the size of pictures is what their files have. `shapeOf` takes a path, decoded,
 * and knows nothing of files that are not there.
 */
export function checkPictures(
  page: Page,
  nodes: GraphNode[],
  shapeOf: (path: string) => Shape | 'unreadable' | undefined,
): Finding[] {
  const {origin} = new URL(page.url)
  return [...page.pictures, ...shared(page), ...told(nodes)].flatMap((picture): Finding[] => {
    const url = URL.parse(picture.address, page.base)
    if (url?.origin !== origin) return []
    const shape = shapeOf(decode(url.pathname))
    if (!shape || (shape !== 'unreadable' && isShown(picture, shape))) return []
    const {width, height = 'as it comes'} = picture
    return [
      {
        severity: 'error',
        rule: 'picture',
        page: page.path,
        place: `${picture.place} ${url.pathname}`,
        found: `${width} × ${height}`,
        expected:
          shape === 'unreadable'
            ? 'a file that is a picture'
            : `${shape.width} × ${shape.height}, as its file has`,
        remedy: 'Write the size of the file, or make the file anew.',
        source,
      },
    ]
  })
}

/** Sizes of elements are in proportion, to a pixel; sizes of files are what the files have. */
function isShown({width, height, place}: ToldPicture, shape: Shape): boolean {
  if (height === undefined) return width === shape.width
  if (place !== '<img>' && place !== '<source>')
    return width === shape.width && height === shape.height
  return Math.abs((width * shape.height) / shape.width - height) <= Math.max(1, height / 50)
}

/** The picture that <meta> gives to whoever shares the page. */
function shared({meta}: Page): ToldPicture[] {
  const [address, width, height] = ['', ':width', ':height'].map(
    (end) => meta.get(`og:image${end}`)?.[0],
  )
  if (!address || !width || !height) return []
  return [{address, width: Number(width), height: Number(height), place: '<meta og:image>'}]
}

/** Pictures of JSON-LD. */
function told(nodes: GraphNode[]): ToldPicture[] {
  return nodes.flatMap(({types, place, properties}) => {
    const [address, width, height] = ['contentUrl', 'width', 'height'].map(
      (name) => properties.get(name)?.[0],
    )
    if (!types.includes('ImageObject') || typeof address !== 'string' || !width || !height)
      return []
    return [
      {
        address,
        width: Number.parseInt(String(width), 10),
        height: Number.parseInt(String(height), 10),
        place,
      },
    ]
  })
}
