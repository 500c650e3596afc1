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
/** Elements that end a paragraph that is open. */
const endsParagraph = new Set(
  'address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section ul'.split(
    ' ',
  ),
)
/** Elements within which a paragraph of outside is not ended. */
const walls = new Set('button td th caption table object template marquee svg math'.split(' '))
/** Elements that end another of their kind that is open. */
const never = new Set(['a', 'button', 'form'])
/** What is never closed takes all that follows, as it does to browsers. */
const tag =
  /<!--(?:[\s\S]*?-->|[\s\S]*$)|<(script|style|textarea|title)\b(?:"[^"]*"|'[^']*'|[^'">])*>(?:[\s\S]*?(<\/)\1\s*>|[\s\S]*$)|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi

/** A slash right behind a value without quotation marks is a part of it: `<a href=/about/>`. */
const closesItself = /(^|[\s"'])\/$/

/** Browsers mend these without a word, each into something that nobody wrote. */
export function findUnbalanced(html: string): Imbalance[] {
  const open: {name: string; at: number}[] = []
  const found: Imbalance[] = []
  // To count lines takes time, and of thousands nobody looks at more than the first.
  const report = (code: string, at: number) =>
    found.push({code, line: found.length < 10 ? html.slice(0, at).split('\n').length : 0})
  for (const match of html.matchAll(tag)) {
    const [, text, closed, slash, written, rest = ''] = match
    if (text && !closed) report(`<${text}> is not closed`, match.index)
    const name = written?.toLowerCase()
    if (!name) continue
    if (!slash && endsParagraph.has(name)) endParagraph()
    if (empty.has(name)) continue
    if (!slash) {
      if (never.has(name) && open.some((element) => element.name === name)) {
        report(`<${name}> in <${name}>`, match.index)
      }
      if (!closesItself.test(rest)) open.push({name, at: match.index})
      continue
    }
    const index = open.findLastIndex((element) => element.name === name)
    if (index < 0) report(`</${name}> closes nothing`, match.index)
    else for (const element of open.splice(index).slice(1)) leave(element)
  }
  for (const element of open) leave(element)
  const [, after = ''] = html.slice(html.lastIndexOf('</html')).split(/<\/html\s*>/i)
  const words = after.replace(/<!--[\s\S]*?-->/g, '').trim()
  if (words) report(`“${words.slice(0, 40)}” after </html>`, html.length)
  return found

  /** The standard ends a paragraph where a block begins: its end tag then closes nothing. */
  function endParagraph() {
    const index = open.findLastIndex(({name}) => name === 'p' || walls.has(name))
    if (index >= 0 && open[index]?.name === 'p') open.splice(index, 1)
  }

  function leave({name, at}: {name: string; at: number}) {
    if (!implied.has(name)) report(`<${name}> is not closed`, at)
  }
}
