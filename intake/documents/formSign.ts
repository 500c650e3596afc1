import type {Fields} from './plan.ts'
import {hash} from './slugify.ts'
import {wordingOf} from './wordingOf.ts'

/**
 * What a block is beside its words, in short: style, level, emphasis, links, and where it cites. An
 * import puts it into the keys of the block’s spans, so that a form that Studio changed is known; a
 * plain paragraph has none. Which works are cited is left out: references are merged.
 */
export function formSign(block: Fields): string {
  const children = ((block.children as Fields[] | undefined) ?? []).map((child) =>
    child._type === 'citation' ? {...child, source: undefined} : child,
  )
  const wording = wordingOf({...block, children})
  const words = children.map(({text}) => text ?? '').join('')
  const plain = {_type: 'block', style: 'normal', children: [{_type: 'span', text: words}]}
  return wording === wordingOf(plain) ? '' : `m${hash(wording).slice(0, 6)}`
}

/** The sign that the key of a span carries. */
export const signInKey = (key: string): string | undefined =>
  /^k[\da-f]{12}s\d+(m[\da-f]{6}|)$/.exec(key)?.[1]
