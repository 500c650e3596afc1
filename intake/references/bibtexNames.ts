import {type NamedSomebody, toPerson} from './nameParts.ts'
import {readTex} from './tex.ts'

const ORGANISATION =
  /\b(organi[sz]ation|institut\w*|universit\w*|association|society|department|ministry|cent(er|re)|council|committee|college|agency|academy|foundation|group)\b/i

/** “von Last, Jr, First and {An Institute}” → people and organisations; “and others” names nobody. */
export function readBibtexNames(source: string): NamedSomebody[] {
  return parted(source, /^\s+and\s+/i).flatMap((part) => {
    const name = part.trim()
    return !name || /^others$/i.test(name) ? [] : [readName(name)]
  })
}

function readName(source: string): NamedSomebody {
  if (isEnclosed(source)) return {literal: plain(source)}
  const [last = '', ...others] = parted(source, /^\s*,\s*/)
  if (others.length === 0) return readGivenFirst(source)
  const given = plain(others.at(-1) ?? '')
  const suffix = others.length > 1 ? plain(others[0] ?? '') : ''
  const words = parted(last.trim(), /^[\s~]+/)
  const lower = words.findLastIndex((word, i) => i < words.length - 1 && isLower(word))
  return toPerson({
    particle: plain(words.slice(0, lower + 1).join(' ')),
    family: plain(words.slice(lower + 1).join(' ')),
    given,
    suffix,
  })
}

/** “Bessel van der Kolk”. Organisations without braces are told by their words. */
function readGivenFirst(source: string): NamedSomebody {
  if (ORGANISATION.test(source)) return {literal: plain(source)}
  const words = parted(source, /^[\s~]+/)
  const first = words.findIndex((word, i) => i < words.length - 1 && isLower(word))
  const last = words.findLastIndex((word, i) => i < words.length - 1 && isLower(word))
  const from = first < 0 ? words.length - 1 : last + 1
  return toPerson({
    given: plain(words.slice(0, first < 0 ? from : first).join(' ')),
    particle: first < 0 ? '' : plain(words.slice(first, from).join(' ')),
    family: plain(words.slice(from).join(' ')),
  })
}

/** Parts at a sign that stands outside of all braces. */
function parted(source: string, sign: RegExp): string[] {
  const parts = ['']
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    const found = depth === 0 ? sign.exec(source.slice(at, at + 80))?.[0] : undefined
    if (found) {
      parts.push('')
      at += found.length - 1
      continue
    }
    if (source[at] === '{') depth++
    if (source[at] === '}') depth--
    parts.push(`${parts.pop()}${source[at]}`)
  }
  return parts
}

/** Whether one pair of braces, which is no accent, holds all of it. */
function isEnclosed(source: string): boolean {
  if (!/^\{(?!\\)/.test(source) || !source.endsWith('}')) return false
  let depth = 0
  for (const [i, letter] of [...source].entries()) {
    if (letter === '{') depth++
    if (letter === '}') depth--
    if (depth === 0) return i === [...source].length - 1
  }
  return false
}

const isLower = (word: string) => /^(\{\\|[^{])/.test(word) && /^\p{Ll}/u.test(plain(word))

const plain = (source: string) => readTex(source).text.replaceAll('\u00a0', ' ').trim()
