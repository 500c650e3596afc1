import type {FlowContext} from './context.ts'
import {attributeOf, type Element, wordsOf} from './elements.ts'

/** Tells of a film, a map or a player of another site, which an article cannot hold. */
export function tellEmbedded(element: Element, {collector}: FlowContext) {
  const here = collector.here()
  const address = attributeOf(element, 'src') ?? ''
  const message =
    'Something from another site is embedded here. It was left out; link to it instead.'
  collector.messages.push({
    what: 'embedded',
    message,
    lines: [here, here],
    quote: address || wordsOf(element),
  })
}
