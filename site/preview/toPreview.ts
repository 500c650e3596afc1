import {createDataAttribute} from '@sanity/visual-editing/create-data-attribute'
import {parse, serialize, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import {type Place, placeIn, withoutMarks} from './marks.ts'

export interface PreviewFrame {
  /** Origin of the lake as the build would fetch pictures from it; they are at our own address. */
  lakeOrigin: string | undefined
  /** Whether links stay among previews, and texts lead to their fields. */
  isForEditing: boolean
}

/** A page of the site as a preview: marks become places to click, links lead to other previews. */
export function toPreview(html: string, frame: PreviewFrame): string {
  const page = parse(html)
  for (const element of elementsIn(page)) finish(element, frame)
  return serialize(page)
}

/** With every element, its texts: of several, the first says where the element is written. */
function finish(element: Tree.Element, {lakeOrigin, isForEditing}: PreviewFrame) {
  let place: Place | undefined
  for (const child of element.childNodes) {
    if (child.nodeName !== '#text' || !('value' in child)) continue
    place ??= placeIn(child.value)
    child.value = withoutMarks(child.value)
  }
  for (const attribute of element.attrs) {
    if (attribute.name === 'alt') place ??= pictureOf(placeIn(attribute.value))
    attribute.value = withoutMarks(attribute.value)
    if (lakeOrigin)
      attribute.value = attribute.value.replaceAll(`${lakeOrigin}/images/`, '/images/')
    if (attribute.name === 'href' && isForEditing && element.tagName === 'a') {
      attribute.value = attribute.value.replace(toPage, '/preview$&')
    }
  }
  if (!place || !isForEditing || unseen.has(element.tagName)) return
  const value = createDataAttribute({...place, baseUrl: '/studio'}).toString()
  element.attrs.push({name: 'data-sanity', value})
}

/** Paths of pages end with a slash; files such as feeds are those of the site itself. */
const toPage = /^\/(?!\/)(?:[^?#]*\/)?(?=$|[?#])/

const unseen = new Set(['title', 'script', 'style', 'meta', 'link', 'option'])

/** A picture is edited as a whole, and not by its description alone. */
const pictureOf = (place: Place | undefined) =>
  place && {...place, path: place.path.replace(/\.alt$/, '')}

function* elementsIn(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    yield child
    yield* elementsIn(child)
  }
}
