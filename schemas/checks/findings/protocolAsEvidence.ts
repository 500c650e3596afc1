import {type Finding, findTexts, type Path, toSentences} from './finding.ts'

interface SourceLike {
  _id: string
  title?: string | null
  evidence?: string | null
}

/** A study protocol is cited for a claim, though it announces a study and reports no results. */
export function findProtocolsAsEvidence(document: object, sources: SourceLike[]): Finding[] {
  const protocols = new Map(
    sources.filter(({evidence}) => evidence === 'protocol').map((source) => [source._id, source]),
  )
  return [...citedIn(document)].flatMap(({ref, sentence, where}) => {
    const source = protocols.get(ref)
    return source && CLAIMS.test(sentence)
      ? [
          {
            rule: 'protocolAsEvidence',
            severity: 'warning' as const,
            message: `“${source.title}” is a study protocol: it announces a study and reports no results. Check the claim: “${sentence.trim()}”`,
            where,
          },
        ]
      : []
  })
}

const CLAIMS =
  /\b(supported by|supports|shows?|shown|showed|proves?|proven|demonstrates?|found|confirms?|confirmed|evidence|effective|improves?|reinforced by)\b/i

interface Block {
  _type?: string
  children?: {_type?: string; text?: string; source?: {_ref?: string}}[]
}

/** Every citation with the sentence in which it stands. */
function* citedIn(document: object): Generator<{ref: string; sentence: string; where: Path}> {
  const blocks = new Map<string, Block>()
  collect(document, blocks)
  for (const {where} of findTexts(document)) {
    const key = (where.at(-1) as {_key?: string} | undefined)?._key ?? ''
    for (const {ref, before, all} of citationsOf(blocks.get(key))) {
      yield {ref, sentence: sentenceAt(all, before.length), where}
    }
  }
}

function collect(value: unknown, blocks: Map<string, Block>): void {
  if (!value || typeof value !== 'object') return
  const {_type, _key} = value as {_type?: string; _key?: string}
  if (_type === 'block' && _key) blocks.set(_key, value as Block)
  else for (const child of Object.values(value)) collect(child, blocks)
}

function citationsOf(block: Block | undefined) {
  const children = block?.children ?? []
  const all = children.map(({text}) => text ?? '').join('')
  return children.flatMap((child, i) => {
    const before = children
      .slice(0, i)
      .map(({text}) => text ?? '')
      .join('')
    const ref = child._type === 'citation' ? child.source?._ref : undefined
    return ref ? [{ref, before, all}] : []
  })
}

function sentenceAt(text: string, at: number): string {
  let end = 0
  for (const sentence of toSentences(text)) {
    end = text.indexOf(sentence, end) + sentence.length
    if (end >= at) return sentence
  }
  return text
}
