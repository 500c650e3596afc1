/** Studio's longest queries have some thousand characters; lists of ids belong in parameters. */
const MAX_LENGTH = 150_000
/** Brackets within brackets; the parser and the evaluator call themselves for each. */
const MAX_DEPTH = 60
/** The parser's time grows with the square of these. */
const MAX_OPERATORS = 1000
/** Custom functions are unfolded where they are called, and so may multiply. */
const MAX_UNFOLDED_CALLS = 1000

export interface Excess {
  message: string
  /** Where in the query. */
  start: number
  end: number
}

const TOKEN =
  /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|\/\/[^\n]*|[([{]|[)\]}]|->|\*\*|[<>=!]=|&&|\|\|?|\b(?:in|match|asc|desc)\b|[-+*/%<>!.]/g

/** Measures a query before it is parsed; null if it is of a bearable size. */
export function findExcess(query: string): Excess | null {
  if (query.length > MAX_LENGTH) {
    const message = `The query has ${query.length} characters, more than ${MAX_LENGTH}`
    return {
      message: `${message}; send long lists as parameters`,
      start: MAX_LENGTH,
      end: query.length,
    }
  }
  let depth = 0
  let operators = 0
  for (const {0: token, index: start} of query.matchAll(TOKEN)) {
    const end = start + token.length
    if (/^["'/]./.test(token)) continue
    if (/^[([{]$/.test(token)) depth++
    else if (/^[)\]}]$/.test(token)) depth--
    else operators++
    if (depth > MAX_DEPTH) {
      return {message: `The query is nested more than ${MAX_DEPTH} levels deep`, start, end}
    }
    if (operators > MAX_OPERATORS) {
      const message = `The query has more than ${MAX_OPERATORS} operators`
      return {message: `${message}; use "in" with a list as a parameter`, start, end}
    }
  }
  return findUnfolding(query)
}

const DECLARATION = /\bfn\s+(\w+\s*::\s*\w+)\s*\(/g

function findUnfolding(query: string): Excess | null {
  const starts = [...query.matchAll(DECLARATION)]
  const bodies = starts.map(({0: head, 1: name = '', index}, i) => ({
    name: name.replace(/\s/g, ''),
    text: query.slice(index + head.length, starts[i + 1]?.index),
  }))
  const known = new Map<string, number>()
  let total = 0
  for (const {name} of bodies) total += callsOf(name, 0)
  if (total <= MAX_UNFOLDED_CALLS) return null
  const message = `The query's functions unfold to more than ${MAX_UNFOLDED_CALLS} calls`
  return {message, start: starts[0]?.index ?? 0, end: query.length}

  function callsOf(name: string, depth: number): number {
    const kept = known.get(name)
    if (kept !== undefined) return kept
    const body = bodies.find((other) => other.name === name)
    // The parser refuses recursion by itself.
    if (!body || depth > bodies.length) return 0
    let calls = 1
    for (const {1: callee = ''} of body.text.matchAll(/(\w+\s*::\s*\w+)\s*\(/g)) {
      calls += callsOf(callee.replace(/\s/g, ''), depth + 1)
      if (calls > MAX_UNFOLDED_CALLS) break
    }
    known.set(name, calls)
    return calls
  }
}
