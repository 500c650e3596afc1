/** An element that is not closed, or closed without having been opened. */
export interface Imbalance {
  code: string
  line: number
}

const empty = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
/** Elements whose end HTML lets authors leave out. */
const implied = new Set(
  'html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th'.split(
    ' ',
  ),
)
const tag =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b(?:"[^"]*"|'[^']*'|[^'">])*>[\s\S]*?<\/\1\s*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi

/** Browsers mend these without a word, each into something that nobody wrote. */
export function findUnbalanced(html: string): Imbalance[] {
  const open: {name: string; at: number}[] = []
  const found: Imbalance[] = []
  const report = (code: string, at: number) =>
    found.push({code, line: html.slice(0, at).split('\n').length})
  for (const match of html.matchAll(tag)) {
    const [, , slash, written, rest = ''] = match
    const name = written?.toLowerCase()
    if (!name || empty.has(name)) continue
    if (!slash) {
      if (!rest.endsWith('/')) open.push({name, at: match.index})
      continue
    }
    const index = open.findLastIndex((element) => element.name === name)
    if (index < 0) report(`</${name}> closes nothing`, match.index)
    else for (const element of open.splice(index).slice(1)) leave(element)
  }
  for (const element of open) leave(element)
  return found

  function leave({name, at}: {name: string; at: number}) {
    if (!implied.has(name)) report(`<${name}> is not closed`, at)
  }
}
