import type {FlowContext} from './context.ts'
import {attributeOf, type Element} from './elements.ts'

export const isPicture = ({tagName}: Element) => tagName === 'img'

/** Pictures of one point are there to count readers. */
export function readPicture(element: Element, context: FlowContext, caption?: string) {
  const path = attributeOf(element, 'data-src') ?? attributeOf(element, 'src') ?? ''
  if (attributeOf(element, 'width') === '1' || attributeOf(element, 'height') === '1') return
  const alt = (attributeOf(element, 'alt') ?? '').replace(/\s+/g, ' ').trim()
  const bytes = path.startsWith('data:') ? readDataAddress(path) : context.findFile(path)
  const name = path.startsWith('data:')
    ? 'picture'
    : decodeURI(path.split(/[?#]/)[0]?.split('/').at(-1) || 'picture')
  const isDecorative =
    attributeOf(element, 'alt') === '' && attributeOf(element, 'role') === 'presentation'
  const here = context.collector.here()
  if (!bytes) {
    const message = `The file of this picture is not at hand: ${path.slice(0, 200)}. Add it in Studio.`
    context.collector.messages.push({what: 'pictureFile', message, lines: [here, here]})
  }
  context.collector.add({
    kind: 'picture',
    alt,
    isLabelled: true,
    ...(bytes && {file: {name, bytes}}),
    ...(caption && {caption}),
    ...(isDecorative && {isDecorative}),
  })
}

function readDataAddress(address: string): Uint8Array | undefined {
  const data = /^data:image\/[\w+.-]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(address)?.[1]
  return data
    ? Uint8Array.from(atob(data.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0))
    : undefined
}
