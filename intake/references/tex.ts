import {texAccents, texMarkup, texSymbols} from '../../citations/texLetters.ts'

const accents = new Map(texAccents.map(([mark, command]) => [command, mark]))
const markup = new Map(texMarkup.map(([tag, command]) => [command, tag]))
const symbols = new Map<string, string>([
  ...texSymbols.map(([character, command]): [string, string] => [command, character]),
  ...Object.entries({
    ' ': ' ',
    ',': ' ',
    '\\': ' ',
    '/': '',
    '-': '',
    dots: '…',
    ldots: '…',
    S: '§',
    P: '¶',
    copyright: '©',
    pounds: '£',
    textquotesingle: "'",
    textquotedbl: '"',
    textunderscore: '_',
  }),
])
/** Commands that only say how their words look, or that the words are an address. */
const looks =
  /^(it|em|bf|sc|rm|tt|sl|text(rm|tt|sc|sl|up|normal)|mbox|url|href|path|enquote|mkbibquote|protect|nobreakspace|relax|upshape|itshape|bfseries|noopsort|natexlab)$/

/** What TeX would print: letters for commands, CSL's tags for slant. Unknown commands are named. */
export function readTex(source: string): {text: string; unknown: string[]} {
  const unknown: string[] = []
  let at = 0
  let depth = 0

  function group(): string {
    let text = ''
    while (at < source.length) {
      const letter = source[at++] as string
      if (letter === '}') return text
      text += piece(letter)
    }
    return text
  }

  function inner(): string {
    depth++
    const text = group()
    depth--
    return text
  }

  function piece(letter: string): string {
    // Nobody writes braces so deep, and the stack has an end.
    if (letter === '{') return depth < 200 ? inner() : ''
    if (letter === '\\') return command()
    if (letter === '~') return '\u00a0'
    if (letter === '$') return ''
    if (letter === '-') return taken('--') ? '—' : taken('-') ? '–' : '-'
    if (letter === '`') return taken('`') ? '“' : '‘'
    if (letter === "'" && taken("'")) return '”'
    return letter
  }

  function command(): string {
    const name = /^(?:[a-z]+|.)/is.exec(source.slice(at))?.[0] ?? ''
    at += name.length
    if (/^[a-z]/i.test(name)) at += /^\s*/.exec(source.slice(at))?.[0].length ?? 0
    const mark = accents.get(name)
    if (mark) return accented(argument(), mark)
    const tag = markup.get(name)
    if (tag) return `<${tag}>${argument()}</${tag}>`
    const symbol = symbols.get(name)
    if (symbol !== undefined) return symbol
    if (!/^[a-z]/i.test(name)) return name
    if (!looks.test(name)) unknown.push(`\\${name}`)
    return ''
  }

  function argument(): string {
    while (source[at] === ' ') at++
    const letter = source[at++] ?? ''
    if (letter === '}' || letter === '' || depth > 200) return ''
    depth++
    const text = piece(letter)
    depth--
    return text
  }

  function taken(rest: string): boolean {
    if (!source.startsWith(rest, at)) return false
    at += rest.length
    return true
  }

  let text = ''
  while (at < source.length) text += group()
  return {text: text.replace(/[^\S\u00a0]+/g, ' ').replace(/^ | $/g, ''), unknown}
}

/** An accent stands on the first letter, and takes the dot of an i away. */
function accented(text: string, mark: string): string {
  const [first = '', ...rest] = text.replace(/^ı/, 'i').replace(/^ȷ/, 'j')
  return (first + mark).normalize('NFC') + rest.join('')
}
