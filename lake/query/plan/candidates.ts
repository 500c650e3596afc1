import type {ExprNode} from 'groq-js'
import {Path} from 'groq-js'
import type {LakeDocument} from '../../mutation/document.ts'
import {toSet} from '../evaluator/operators.ts'
import type {Run, Scope, Step} from '../evaluator/step.ts'
import {nestedScope} from '../evaluator/step.ts'
import type {IndexKey} from '../indexes.ts'
import {readDocumentPath} from './documentPath.ts'
import {dependsOnThis} from './reach.ts'

/** Documents among which all that a filter lets pass are, in the order of the view. */
interface Found {
  documents: LakeDocument[]
  /** All of them pass; the filter need not be asked. */
  exact: boolean
}

export interface Candidates {
  /** Null where the values asked for are none that an index knows: look at everything. */
  find(scope: Scope, run: Run): Generator<void, Found | null, void>
}

type Compile = (node: ExprNode) => Step

/** Reads from a filter's condition how an index can answer it; null where none can. */
export function readCandidates(node: ExprNode, compile: Compile): Candidates | null {
  switch (node.type) {
    case 'Group':
      return readCandidates(node.base, compile)
    case 'And': {
      const sides = [readCandidates(node.left, compile), readCandidates(node.right, compile)]
      return smallest(sides.filter((side) => side !== null))
    }
    case 'Or': {
      const left = readCandidates(node.left, compile)
      const right = readCandidates(node.right, compile)
      return left && right && union(left, right)
    }
    case 'OpCall':
      return readComparison(node, compile)
    case 'FuncCall':
      return readFunction(node, compile)
    default:
      return null
  }
}

function readComparison(
  {op, left, right}: Extract<ExprNode, {type: 'OpCall'}>,
  compile: Compile,
): Candidates | null {
  if (op === '==') {
    return equality(left, right, compile) ?? equality(right, left, compile)
  }
  if (op !== 'in') return null
  const path = readDocumentPath(left)
  if (path && !path.item && !dependsOnThis(right)) {
    return lookUp({kind: 'path', path: path.names}, [compile(right)], ([values]) => {
      if (values instanceof Path) return null
      return Array.isArray(values) ? toKeys([...toSet(values)]) : []
    })
  }
  const list = readDocumentPath(right)
  if (!list || dependsOnThis(left)) return null
  return lookUp({kind: 'items', list: list.names, item: list.item ?? []}, [compile(left)], toKeys)
}

function equality(side: ExprNode, other: ExprNode, compile: Compile): Candidates | null {
  const path = readDocumentPath(side)
  if (!path || path.item || dependsOnThis(other)) return null
  return lookUp({kind: 'path', path: path.names}, [compile(other)], toKeys)
}

function readFunction(
  {namespace, name, args}: Extract<ExprNode, {type: 'FuncCall'}>,
  compile: Compile,
): Candidates | null {
  if (args.some(dependsOnThis)) return null
  const isText = (value: unknown) => typeof value === 'string'
  if (namespace === 'global' && name === 'references') {
    return lookUp({kind: 'references'}, args.map(compile), (values) => values.flat().filter(isText))
  }
  if (namespace === 'sanity' && name === 'versionOf') {
    return lookUp({kind: 'group'}, args.map(compile), (values) => values.filter(isText))
  }
  return null
}

/** What cannot equal anything is left out; `null` equals what is missing, which no index holds. */
function toKeys(values: unknown[]): unknown[] | null {
  if (values.some((value) => value === null)) return null
  return values.filter((value) => typeof value !== 'object')
}

function lookUp(
  index: IndexKey,
  parts: Step[],
  toKeys: (values: unknown[]) => unknown[] | null,
): Candidates {
  return {
    *find(scope, run) {
      // The filter has opened its scope when it asks; `@` is nothing yet, and not asked for.
      const inner = nestedScope(scope, null)
      const values: unknown[] = []
      for (const part of parts) {
        values.push(part.direct ? part.run(inner, run) : yield* part.walk(inner, run))
      }
      const keys = toKeys(values)
      return keys && {documents: yield* run.view.indexes.lookUp(index, keys, run), exact: true}
    },
  }
}

/** All sides must hold, so those of any one side will do. */
function smallest(sides: Candidates[]): Candidates | null {
  if (sides.length === 0) return null
  return {
    *find(scope, run) {
      let best: Found | null = null
      for (const side of sides) {
        const found: Found | null = yield* side.find(scope, run)
        if (found && (!best || found.documents.length < best.documents.length)) best = found
        if (best && best.documents.length < 2) break
      }
      return best && {documents: best.documents, exact: false}
    },
  }
}

function union(left: Candidates, right: Candidates): Candidates {
  return {
    *find(scope, run) {
      const a = yield* left.find(scope, run)
      const b = a && (yield* right.find(scope, run))
      if (!a || !b) return null
      const documents = [...new Set([...a.documents, ...b.documents])]
      run.left -= documents.length >> 2
      documents.sort((x, y) => (x._id < y._id ? -1 : 1))
      return {documents, exact: a.exact && b.exact}
    },
  }
}
