import {texAccents, texMarkup, texSymbols} from './texLetters.ts'

const accents = new Map(texAccents)
const symbols = new Map(texSymbols)
const markup = new Map(texMarkup)

/**
 * Text as TeX writes it, in ASCII where TeX has a name for a letter. Braces are always balanced,
 * since BibTeX counts even those behind a backslash. Line breaks become spaces.
 */
export function toTex(text: string, {keepCapitals = false} = {}): string {
  const write = keepCapitals ? withKeptCapitals : written
  return taggedPieces(text.replace(/[^\S\u00a0]+/g, ' ').trim())
    .map(({text: piece, tag}, i) => {
      if (!tag) return write(piece, i === 0)
      return piece.startsWith('</') ? '}' : `\\${markup.get(tag)}{`
    })
    .join('')
}

/** Styles write titles in small letters, but for what stands in braces; ours are as they should be. */
function withKeptCapitals(text: string, isStart: boolean): string {
  return text
    .split(/(\s+)/)
    .map((word, i) => {
      const inside = isStart && i === 0 ? word.slice(1) : word
      return /\p{Lu}/u.test(inside) ? `{${written(word)}}` : written(word)
    })
    .join('')
}

function written(text: string): string {
  // Two hyphens or apostrophes would become one other character.
  const parted = text.replace(/([-'])(?=\1)/g, '$1\u0000')
  return parted.replace(odd, writtenLetter)
}

/** All that TeX may write in another way. */
const odd = /[^A-Za-z0-9 ,.:;()/-]/gu

function writtenLetter(letter: string): string {
  if (letter === '\u0000') return '{}'
  if (letter === '\u00a0') return '~'
  if (/[&%$#_]/.test(letter)) return `\\${letter}`
  if (symbols.has(letter)) return `{\\${symbols.get(letter)}}`
  const [base = '', mark = '', ...more] = letter.normalize('NFD')
  const command = more.length ? undefined : accents.get(mark)
  if (!command || !/[a-z]/i.test(base)) return letter
  const dotless = /[ij]/.test(base) && !/[kcdb]/.test(command) ? `\\${base}` : base
  const gap = /[a-z]/i.test(command) && !dotless.startsWith('\\') ? ' ' : ''
  return `{\\${command}${gap}${dotless}}`
}

/** Tags are markup only if all of them are known and closed in order; otherwise they are text. */
function taggedPieces(text: string): {text: string; tag?: string}[] {
  const pieces = text
    .split(/(<\/?[a-z]+>)/)
    .filter(Boolean)
    .map((piece) => {
      const tag = /^<\/?([a-z]+)>$/.exec(piece)?.[1]
      return tag && markup.has(tag) ? {text: piece, tag} : {text: piece}
    })
  const open: string[] = []
  for (const {text: piece, tag} of pieces) {
    if (!tag) continue
    if (!piece.startsWith('</')) open.push(tag)
    else if (open.pop() !== tag) return [{text}]
  }
  return open.length ? [{text}] : pieces
}
