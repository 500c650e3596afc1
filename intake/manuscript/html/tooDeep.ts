import {childrenOf, isElement, type Node} from './elements.ts'

/** Nested deeper than this is no page that somebody wrote, and walking it needs a stack. */
const MAX_DEPTH = 400

/** Whether a page is nested too deep to be walked. */
export function isTooDeep(page: Node): boolean {
  const open: [node: Node, depth: number][] = [[page, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next
    if (depth > MAX_DEPTH) return true
    for (const child of childrenOf(node)) {
      if (isElement(child)) open.push([child, depth + 1])
    }
  }
  return false
}
