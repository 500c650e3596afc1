import type {ExprNode} from 'groq-js'
import type {LakeDocument} from '../../mutation/document.ts'
import type {Found} from '../words.ts'
import {readTerms} from './match.ts'
import {lazy, type Step} from './step.ts'

type Match = Extract<ExprNode, {type: 'OpCall'}>

/** A query that looks at fewer documents than this is not worth taking all words in. */
const FEW = 200

/** `@ match "…"`: answered by the view's index of words where `@` is one of its documents. */
export function matchDocuments(node: Match, plain: Step): Step {
  return byWords(node, plain, (found, document) => found.hasAll(document))
}

/** The same for what such a match is worth to `score()`. */
export function scoreDocuments(node: Match, plain: Step): Step {
  return byWords(node, plain, (found, document) => found.score(document))
}

/** What a query knows of the words that it asks for. */
interface Asked {
  times: number
  found: Found | null
}

function byWords(
  {left, right}: Match,
  plain: Step,
  answer: (found: Found, document: LakeDocument) => unknown,
): Step {
  const terms = right.type === 'Value' && isAllText(left) ? readTerms(right.value) : null
  if (!terms?.length) return plain
  const step = lazy([plain], 2, function* (scope, run) {
    const {words, byId, holders} = run.view
    const asked = (run.memo.get(step) ?? {times: 0, found: null}) as Asked
    run.memo.set(step, asked)
    asked.times++
    // Whoever holds no view cannot be paused, and words are many.
    const worthwhile = holders > 0 && asked.times > FEW && isOf(byId, scope.value)
    if (!asked.found && (worthwhile || words.isReady())) asked.found = yield* words.find(terms, run)
    const document = scope.value as LakeDocument
    if (asked.found?.knows(document)) return answer(asked.found, document)
    return plain.direct ? plain.run(scope, run) : yield* plain.walk(scope, run)
  })
  return step
}

function isOf(byId: Map<string, unknown>, value: unknown): boolean {
  return byId.get((value as {_id?: string} | null)?._id ?? '') === value
}

/** Whether an expression stands for everything that `@` says. */
function isAllText(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type !== 'FuncCall' || node.namespace !== 'text') return false
  return (node.name as string) === 'of' && node.args[0]?.type === 'This'
}
