import type {Lines, Message} from '../result.ts'
import {type Part, wordsOf} from './asImported.ts'
import {type HeldDocument, newest} from './held.ts'
import {isImportKey} from './keys.ts'
import {type MergeOptions, mergeText} from './mergeText.ts'
import {wordingOf} from './wordingOf.ts'

/** A question of an article, or a reference to one that it shares with another page. */
export type Question = {_key: string; question?: string; answer?: unknown; _ref?: string}

/**
 * The questions of the manuscript, and behind them those that were added in Studio. What only Studio
 * knows of one stays, such as who answers it. One that is shared with another page stays shared: its
 * answer is changed where it is kept.
 */
export function mergeQuestions(
  given: Question[],
  held: unknown,
  documents: HeldDocument[],
  options: Omit<MergeOptions, 'name'>,
): {questions: Question[]; messages: Message[]} {
  const shared = new Map(
    documents.flatMap((one) => (one.type === 'faq' ? [[one.id, newest(one)]] : [])),
  )
  const questionOf = ({question, _ref}: Question) =>
    question ?? (_ref && (shared.get(_ref)?.question as string | undefined))
  const current = (held as Question[] | undefined) ?? []
  const messages: Message[] = []
  const taken = new Set<Question>()
  const take = (isSame: (one: Question) => boolean) => {
    const found = current.find((one) => !taken.has(one) && isSame(one))
    if (found) taken.add(found)
    return found
  }
  const pairs = given.map((one) => take((other) => questionOf(other) === one.question))
  const own = given.map((one, i): Question => {
    const known = pairs[i] ?? take(({_key}) => _key === one._key)
    if (!known) return one
    const lines = options.places.get(one._key)
    if (lines) options.places.set(known._key, lines)
    if (known._ref) {
      messages.push(...keptShared(one, shared.get(known._ref)?.answer, lines))
      return known
    }
    const isReworded = known.question !== one.question && !options.isWhole
    if (isReworded) messages.push(keptQuestion(one, known, lines))
    const name = `answer to “${one.question}”`
    const answer = mergeText(one.answer as Part[], known.answer, {...options, name})
    messages.push(...answer.messages)
    const question = isReworded ? known.question : one.question
    return {...known, ...(question && {question}), answer: answer.parts}
  })
  const rest = current.filter((one) => !taken.has(one))
  const kept = rest.filter(({_key}) => !isImportKey(_key))
  const gone = rest.filter(({_key}) => isImportKey(_key))
  return {questions: [...own, ...kept], messages: [...messages, ...tell(kept, gone, questionOf)]}
}

function keptShared(given: Question, answer: unknown, lines: Lines | undefined): Message[] {
  if (wordingOf(given.answer) === wordingOf(answer ?? [])) return []
  const message = `“${given.question}” is a shared question, which other pages show, too, and its answer in Studio is another one. That was kept. If the manuscript’s is right for all of these pages, change it in Studio under Shared questions; if only for this one, remove the shared question from the article and import again. The manuscript has:`
  return [{what: 'keptShared', message, ...(lines && {lines}), quote: wordsOfAll(given.answer)}]
}

function keptQuestion(given: Question, held: Question, lines: Lines | undefined): Message {
  const message = `This question was reworded in Studio, as “${held.question}”. That was kept. The manuscript has:`
  return {what: 'keptEdit', message, ...(lines && {lines}), quote: given.question ?? ''}
}

function tell(
  kept: Question[],
  gone: Question[],
  questionOf: (one: Question) => string | undefined,
): Message[] {
  const messages: Message[] = []
  if (kept.length) {
    const message = 'Studio has these questions, and the manuscript does not. They were kept:'
    const quote = kept.map((one) => questionOf(one) ?? 'A shared question').join('\n')
    messages.push({what: 'keptAddition', message, quote})
  }
  if (gone.length) {
    const message =
      'The manuscript no longer has these questions of an earlier version. They were removed:'
    const quote = gone.flatMap((one) => [questionOf(one) ?? '', wordsOfAll(one.answer)]).join('\n')
    messages.push({what: 'removedPart', message, quote})
  }
  return messages
}

const wordsOfAll = (parts: unknown) => ((parts as Part[] | undefined) ?? []).map(wordsOf).join('\n')
