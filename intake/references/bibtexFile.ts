import type {Message} from '../result.ts'

/** One entry as it stands in the file, its values still in TeX. */
export interface BibtexEntry {
  type: string
  key: string
  fields: Map<string, string>
  line: number
  /** The line on which it ends. */
  end: number
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Takes a BibTeX file apart: entries, with `@string` filled in. A broken entry is told and passed over. */
export function readBibtexFile(source: string): {entries: BibtexEntry[]; messages: Message[]} {
  const entries: BibtexEntry[] = []
  const messages: Message[] = []
  const strings = new Map(MONTHS.map((month) => [month, month]))
  let at = 0
  let counted = {index: 0, line: 1}

  for (;;) {
    const start = /@\s*([a-z]+)\s*([{(])/gi
    start.lastIndex = at
    const found = start.exec(source)
    if (!found) break
    const [all, type = '', open] = found
    const line = lineAt(found.index)
    at = found.index + all.length
    try {
      take(type.toLowerCase(), open === '{' ? '}' : ')', line)
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      const end = at
      at = nextEntry(found.index + all.length)
      messages.push({
        what: 'broken entry',
        message: `The entry @${type} was left out: ${error.message} in line ${lineAt(end)}.`,
        lines: [line, lineAt(end)],
        quote: source.slice(found.index, Math.max(end, found.index + all.length)).slice(0, 400),
      })
    }
  }
  return {entries, messages}

  function take(type: string, close: string, line: number) {
    if (type === 'comment' || type === 'preamble') {
      at--
      balanced(close)
      return
    }
    const key = type === 'string' ? '' : until(/[,})]/).trim()
    if (type !== 'string' && source[at] === ',') at++
    const fields = new Map<string, string>()
    for (;;) {
      until(/[^\s,]/)
      if (source[at] === close) break
      const name = /^[^\s={}(),"#%]+/.exec(source.slice(at, at + 100))?.[0]
      if (!name) throw new Broken(`expected a field or “${close}”, found ${shown()}`)
      at += name.length
      until(/\S/)
      if (source[at] !== '=') throw new Broken(`expected “=” after “${name}”, found ${shown()}`)
      at++
      fields.set(name.toLowerCase(), value())
    }
    at++
    if (type !== 'string') entries.push({type, key, fields, line, end: lineAt(at - 1)})
    else for (const [name, text] of fields) strings.set(name, text)
  }

  /** Pieces joined by #: in braces, in quotation marks, a number, or the name of a string. */
  function value(): string {
    let text = ''
    do {
      until(/\S/)
      if (source[at] === '#') at++
      until(/\S/)
      text += piece()
      until(/\S/)
    } while (source[at] === '#')
    return text
  }

  function piece(): string {
    if (source[at] === '{') return balanced('}')
    if (source[at] === '"') return balanced('"')
    const word = /^[^\s,#{}()"=]+/.exec(source.slice(at, at + 200))?.[0]
    if (!word) throw new Broken(`expected a value, found ${shown()}`)
    at += word.length
    return strings.get(word.toLowerCase()) ?? word
  }

  /** From an opening sign to `close` on the same depth of braces. */
  function balanced(close: string): string {
    const from = ++at
    for (let depth = 0; at < source.length; at++) {
      if (source[at] === close && depth === 0) return source.slice(from, at++)
      if (source[at] === '\\' && close !== '}') at++
      else if (source[at] === '{') depth++
      else if (source[at] === '}') depth--
    }
    at = from
    throw new Broken(`“${close}” is missing for what opens`)
  }

  function until(sign: RegExp): string {
    const from = at
    while (at < source.length && !sign.test(source[at] as string)) at++
    if (at < source.length) return source.slice(from, at)
    at = from
    throw new Broken('the file ends within an entry that begins')
  }

  function nextEntry(from: number): number {
    const next = /^[^\S\n]*@/gm
    next.lastIndex = from
    return next.exec(source)?.index ?? source.length
  }

  /** Counted on from the last one asked for, since a bibliography may have thousands of entries. */
  function lineAt(index: number): number {
    if (index < counted.index) counted = {index: 0, line: 1}
    const line = counted.line + source.slice(counted.index, index).split('\n').length - 1
    counted = {index, line}
    return line
  }

  function shown(): string {
    return at < source.length ? `“${source.slice(at, at + 12).split('\n')[0]}”` : 'the end'
  }
}

class Broken extends Error {}
