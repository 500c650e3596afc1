import {type Block, type Inline, textOf} from './manuscript.ts'

/**
 * Lines of one paragraph, which are read one by one, put together again with their breaks: verses and
 * addresses, items of lists, and whatever comes back from our own pages. Breaks between longer lines
 * stand for paragraphs.
 */
export function joinBrokenLines<B extends Block>(blocks: B[], isOwn: boolean): B[] {
  const runs: B[][] = []
  for (const block of blocks) {
    const run = runs.at(-1)
    if (run && goesOn(run.at(-1) as B, block)) run.push(block)
    else runs.push([block])
  }
  return runs.flatMap((run) => {
    const [first] = run
    const staysBroken = isOwn || first?.kind === 'item' || isVerse(run)
    return run.length > 1 && staysBroken ? [run.reduce(join)] : run
  })
}

const MAX_VERSE = 80

/** Short lines, of which not each before the last is a sentence. */
function isVerse(run: Block[]): boolean {
  const lines = run.map(textOf)
  const isProse = lines.slice(0, -1).every((line) => /[.?!]["”’)]?$/.test(line))
  return !isProse && lines.every((line) => line.length <= MAX_VERSE)
}

function goesOn(above: Block, block: Block): boolean {
  const isSame = above.kind === block.kind && above.callout === block.callout
  return Boolean(block.isBroken) && isSame && block.lines[0] <= above.lines[1] + 1
}

function join<B extends Block>(one: B, other: B): B {
  if (!('spans' in one && 'spans' in other)) return one
  const spans = joinSpans(one.spans, other.spans)
  return {...one, spans, lines: [one.lines[0], other.lines[1]]}
}

/** The break is in the span before it, or in the one behind if that has no marks and the other has. */
function joinSpans(one: Inline[], other: Inline[]): Inline[] {
  const [last, next] = [one.at(-1), other[0]]
  const [before, behind] = [one.slice(0, -1), other.slice(1)]
  if (!last || !('text' in last) || !next || !('text' in next)) return [...one, BREAK, ...other]
  const isPlain = (span: Inline) => !('marks' in span) && !('href' in span)
  const {text, ...look} = last
  const {text: words, ...nextLook} = next
  if (JSON.stringify(look) === JSON.stringify(nextLook))
    return [...before, {...last, text: `${text}\n${words}`}, ...behind]
  if (isPlain(next) && !isPlain(last)) return [...one, {...next, text: `\n${words}`}, ...behind]
  return [...before, {...last, text: `${text}\n`}, ...other]
}

const BREAK: Inline = {text: '\n'}
