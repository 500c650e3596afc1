import type {LakeDocument} from '../documents/held.ts'

type Node = Record<string, unknown>

/**
 * A document in which every link to a reference leads to the one it was merged with. A work that is
 * listed twice by that is listed once, and so is a citation that stands beside its like.
 */
export function moveCitations(
  document: LakeDocument,
  moves: ReadonlyMap<string, string>,
): LakeDocument {
  return move(document, moves) as LakeDocument
}

function move(value: unknown, moves: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return once(value.map((item) => move(item, moves)))
  if (!value || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([name, child]) => {
    const target = name === '_ref' && typeof child === 'string' ? moves.get(child) : undefined
    return [name, target ?? move(child, moves)]
  })
  return Object.fromEntries(entries)
}

function once(items: unknown[]): unknown[] {
  const listed = items.filter((item, i) => {
    const id = isLink(item) && item._ref
    return !id || items.findIndex((other) => isLink(other) && other._ref === id) === i
  })
  return listed.filter((item, i) => !isSameCitation(item, before(listed, i)))
}

const isLink = (item: unknown): item is Node => (item as Node | null)?._type === 'reference'

/** What stands before an item of running text, past a span without words. */
function before(items: unknown[], i: number): unknown {
  const last = items[i - 1] as Node | undefined
  return last?._type === 'span' && last.text === '' ? items[i - 2] : last
}

function isSameCitation(one: unknown, other: unknown): boolean {
  const [mine, yours] = [one, other].map((item) => item as Node | null | undefined)
  if (mine?._type !== 'citation' || yours?._type !== 'citation') return false
  const told = ({_key, ...rest}: Node) => JSON.stringify(rest, Object.keys(flat(rest)).sort())
  return told(mine) === told(yours)
}

/** All names of fields within, by which a citation is written in one order. */
function flat(node: Node): Node {
  return Object.entries(node).reduce((all, [name, child]) => {
    const inner = child && typeof child === 'object' ? flat(child as Node) : {}
    return Object.assign(all, {[name]: true}, inner)
  }, {} as Node)
}
