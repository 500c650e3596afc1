import type {FlowContext} from './context.ts'
import {attributeOf, type Element, namesOf} from './elements.ts'

export const isPicture = ({tagName}: Element) => tagName === 'img'

/** Pictures of one point are there to count readers. */
export function readPicture(element: Element, context: FlowContext, caption?: string) {
  const path = attributeOf(element, 'data-src') ?? attributeOf(element, 'src') ?? ''
  if (attributeOf(element, 'width') === '1' || attributeOf(element, 'height') === '1') return
  const alt = (attributeOf(element, 'alt') ?? '').replace(/\s+/g, ' ').trim()
  const bytes = path.startsWith('data:') ? readDataAddress(path) : context.findFile(path)
  const name = path.startsWith('data:') ? 'picture' : nameOf(path)
  const isDecorative =
    attributeOf(element, 'alt') === '' && attributeOf(element, 'role') === 'presentation'
  const here = context.collector.here()
  if (isPortrait(element) || (!alt && /avatar/.test(path))) {
    const message = 'A portrait stands beside the name. Add it to the person in Studio.'
    context.collector.messages.push({what: 'portrait', message, lines: [here, here], quote: path})
    return
  }
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

/** Whether a template shows who wrote the article, beside the name. */
const isPortrait = (element: Element) =>
  /(^|[\s_-])(?:avatar|gravatar|headshot)([\s_-]|$)/i.test(namesOf(element))

/** The name of a file; “100%.png” is one, although no address may be written so. */
function nameOf(path: string): string {
  const name = path.split(/[?#]/)[0]?.split('/').at(-1) || 'picture'
  try {
    return decodeURI(name)
  } catch {
    return name
  }
}

function readDataAddress(address: string): Uint8Array | undefined {
  const data = /^data:image\/[\w+.-]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(address)?.[1]
  if (!data) return undefined
  try {
    return Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
