import {cutStart} from './cutStart.ts'
import {type Block, plainText} from './manuscript.ts'

const LEVEL = /^(?:\[|<)?H([1-4])(?:\]|>)?\s*[:.–—-]\s+(?=\S)/

/**
 * Blocks with the labels that agencies write for whoever enters a text: “H2: What helps” is a
 * heading, and “Meta title: …” is said to the site.
 */
export function withLabels(blocks: Block[]): Block[] {
  const labelled = blocks.filter((block) => LEVEL.test(wordsIn(block)))
  return blocks.map((block, i): Block => {
    const text = wordsIn(block)
    const isAtEdge = i < 10 || i >= blocks.length - 3
    const isSaid = isAtEdge && text.length <= 300 && isProperty(text)
    if (isSaid || (i < 3 && isNote(text))) {
      const {spans = [], lines} = block as {spans?: []; lines: [number, number]}
      return {kind: 'paragraph', spans, lines, isAside: true}
    }
    const subtitle = isAtEdge ? SUBTITLE.exec(text)?.[0] : undefined
    if (subtitle && block.kind === 'paragraph') {
      return {...block, spans: cutStart(block.spans, subtitle.length)}
    }
    const [label, level] = (labelled.length > 1 && LEVEL.exec(text)) || []
    if (!label) return block
    const {spans = [], lines} = block as {spans?: []; lines: [number, number]}
    return {kind: 'heading', level: Number(level) - 1, spans: cutStart(spans, label.length), lines}
  })
}

/** “[Note for Sam: …]” and “Note to the editor: …” above a text. */
const isNote = (text: string) =>
  text.length <= 800 &&
  /^(?:please )?(?:notes?|message|nb)(?: for| to) [^:]{2,40}:\s|^\[(?:please|notes?|nb|dear|hi)\b[^\]]*\]$/i.test(
    text,
  )

const SUBTITLE = /^(?:sub-?title|standfirst|strapline|dek)\s*:\s+(?=\S)/i

const wordsIn = (block: Block) => ('spans' in block ? plainText(block.spans) : '')

/** What programs for notes and agencies say of a page beside its text. */
export const isProperty = (text: string): boolean =>
  /^(?:(?:meta|seo|page)[ -](?:title|description|keywords?)|(?:focus |primary |target )?key(?:words?|phrases?)|slug|url|word ?count|words(?=:\s*\d)|excerpt|alt text|status|created|last edited|edited|tags?|categor(?:y|ies)|version|for|deadline|due(?: date)?|(?:date )?submitted|section|editor|audience|publication|website)\s*(?:\([^)]*\))?:\s/i.test(
    text,
  )
