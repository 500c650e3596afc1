/** Something in content that a person should look at, wherever the rule is asked. */
export interface Finding {
  /** Short name of the rule, for programs. */
  rule: string
  severity: 'error' | 'warning' | 'info'
  /** A sentence for a clinician: what was found and what to do. */
  message: string
  /** Path to it within the document, as Sanity writes paths. */
  where: Path
}

export type Path = (string | {_key: string})[]

/** The words of one Portable Text block, and where it is. */
export interface PlacedText {
  text: string
  /** “normal”, “h2” and so on. */
  style: string
  where: Path
  /** The words that lead somewhere. */
  linked: string[]
  /** The citations in it: of which source, and after how many letters. */
  cites: {ref: string; at: number}[]
}

/** Every block of text in a document, at any depth, in order. */
export function* findTexts(value: unknown, where: Path = []): Generator<PlacedText> {
  if (Array.isArray(value)) {
    for (const item of value) {
      const key = (item as {_key?: string} | null)?._key
      yield* findTexts(item, key ? [...where, {_key: key}] : where)
    }
  } else if (value && typeof value === 'object') {
    const node = value as Block & Record<string, unknown>
    if (node._type === 'block') yield toPlacedText(node, where)
    else for (const [name, child] of Object.entries(node)) yield* findTexts(child, [...where, name])
  }
}

interface Block {
  _type?: string
  style?: string
  children?: {_type?: string; text?: string; marks?: string[]; source?: {_ref?: string} | null}[]
  markDefs?: {_key: string}[]
}

function toPlacedText(
  {style = 'normal', children = [], markDefs = []}: Block,
  where: Path,
): PlacedText {
  const links = new Set(markDefs.map(({_key}) => _key))
  let text = ''
  const cites: PlacedText['cites'] = []
  for (const child of children) {
    text += child.text ?? ''
    if (child._type === 'citation' && child.source?._ref) {
      cites.push({ref: child.source._ref, at: text.length})
    }
  }
  return {
    text,
    style,
    where,
    cites,
    linked: children.flatMap(({text: words, marks}) =>
      words && marks?.some((mark) => links.has(mark)) ? [words] : [],
    ),
  }
}

/** The sentences of a text; abbreviations such as “et al.” and “e.g.” end none. */
export function toSentences(text: string): string[] {
  return text
    .split(
      /(?<=[.?!]["”’)]?)(?<!\b(?:al|e\.g|i\.e|vs|cf|vgl|chap|Dr|Mr|Ms|Mrs|Prof|No|pp?|St)\.)\s+(?=["“‘(]?[\p{Lu}\p{N}])/u,
    )
    .filter((sentence) => sentence.trim())
}

/** The sentence that a place in a text belongs to, in letters from its beginning. */
export function sentenceAt(text: string, at: number): string {
  let end = 0
  for (const sentence of toSentences(text)) {
    end = text.indexOf(sentence, end) + sentence.length
    if (end >= at) return sentence.trim()
  }
  return text.trim()
}
