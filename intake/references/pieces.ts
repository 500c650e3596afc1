import type {Lines} from '../result.ts'

/** Neighbouring lines that are in one format. */
export interface Piece {
  format: 'bibtex' | 'ris' | 'nbib' | 'endnote' | 'csl' | 'text'
  lines: Lines
  text: string
}

type Format = Piece['format']

/** Takes a text apart where its format changes; empty lines at the ends of a piece are not in it. */
export function toPieces(given: string): Piece[] {
  const lines = given.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  const pieces: Omit<Piece, 'text'>[] = []
  for (let at = 0; at < lines.length; ) {
    if (!lines[at]?.trim()) {
      at++
      continue
    }
    const format = formatAt(lines, at)
    const end = ends[format](lines, at)
    const last = pieces.at(-1)
    // Strings of BibTeX hold for all that follows them, and a list goes on after an empty line.
    if (last?.format === format && (format === 'bibtex' || format === 'text')) {
      last.lines[1] = end
    } else pieces.push({format, lines: [at + 1, end]})
    at = end
  }
  return pieces.map((piece) => {
    const [first, last] = piece.lines
    return {...piece, text: lines.slice(first - 1, last).join('\n')}
  })
}

const starts: [Format, RegExp][] = [
  ['bibtex', /^\s*@\s*[a-z]+\s*[{(]/i],
  ['ris', /^\s*TY {0,2}-(\s|$)/],
  ['nbib', /^PMID *- ?\d/],
  ['endnote', /^\s*<(\?xml|xml|records?)\b/i],
]

function formatAt(lines: string[], at: number): Format {
  const line = lines[at] ?? ''
  const found = starts.find(([, sign]) => sign.test(line))?.[0]
  if (found) return found
  const isJson = /^\s*[[{]\s*($|["{])/.test(line) && /^\s*["{}]/.test(rest(lines, at))
  return isJson ? 'csl' : 'text'
}

/** What follows the bracket that opens JSON, on its own line or the next. */
const rest = (lines: string[], at: number) =>
  `${lines[at]?.trim().slice(1) ?? ''} ${lines[at + 1] ?? ''}`

/** For each format, the number of lines up to where the piece ends that begins at a line. */
const ends: Record<Format, (lines: string[], at: number) => number> = {
  // The next entry ends one that never closes.
  bibtex: (lines, at) => balanced(lines, at, '{(', '})', starts[0]?.[1]),
  ris: (lines, at) =>
    until(lines, at, (line, i) => /^\s*ER {0,2}-/.test(lines[i - 1] ?? '') || isStart(line)),
  nbib: (lines, at) => until(lines, at, (line) => !line.trim() || isStart(line)),
  endnote: (lines, at) => {
    const closing = /^\s*(?:<\?xml[^>]*\?>\s*)?<(xml|records?)\b/i.exec(
      lines.slice(at, at + 3).join('\n'),
    )
    const sign = new RegExp(`</${closing?.[1] ?? 'xml'}>`, 'i')
    return until(lines, at, (_, i) => sign.test(lines[i - 1] ?? ''))
  },
  csl: (lines, at) => balanced(lines, at, '[{', ']}'),
  text: (lines, at) => until(lines, at, (_, i) => formatAt(lines, i) !== 'text'),
}

const isStart = (line: string) => starts.some(([, sign]) => sign.test(line))

function until(lines: string[], at: number, isOver: (line: string, i: number) => boolean): number {
  let end = at + 1
  while (end < lines.length && !isOver(lines[end] as string, end)) end++
  return end
}

/**
 * To the line on which what opens is closed, or to where the next begins, if that comes first; an
 * empty line ends what never closes.
 */
function balanced(lines: string[], at: number, open: string, close: string, next?: RegExp): number {
  let depth = 0
  for (let i = at; i < lines.length; i++) {
    if (i > at && next?.test(lines[i] ?? '')) return i
    for (const sign of lines[i]?.replace(/\\./g, '') ?? '') {
      if (open.includes(sign)) depth++
      if (close.includes(sign)) depth--
    }
    if (depth <= 0) return i + 1
  }
  return until(lines, at, (line) => !line.trim())
}
