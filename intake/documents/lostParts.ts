import {findTexts} from '../../schemas/checks/findings/finding.ts'
import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'
import {isImportKey} from './keys.ts'
import {type Fields, isEmpty} from './plan.ts'

const PARTS: Record<string, string> = {
  standfirst: 'introduction',
  hero: 'main picture',
  faqs: 'questions',
  references: 'references',
}

/**
 * Parts that an earlier version of the manuscript brought and this one lacks: they go. What was
 * made in Studio stays; an import gives keys of its own, by which the two are told apart.
 */
export function lostParts(given: Fields, current: Fields): string[] {
  return Object.keys(PARTS).filter(
    (part) => isEmpty(given[part]) && !isEmpty(current[part]) && isImported(part, current[part]),
  )
}

/** What is removed, and what is kept although the manuscript lacks it, each with its words. */
export function describeLostParts(given: Fields, current: Fields, held: HeldDocument[]): Message[] {
  const removed = lostParts(given, current)
  return Object.entries(PARTS).flatMap(([part, name]): Message[] => {
    if (!isEmpty(given[part]) || isEmpty(current[part])) return []
    const quote = wordsOf(part, current[part], held)
    if (removed.includes(part)) {
      const message = `This version of the manuscript has no ${name}. What an earlier one brought was removed:`
      return [{what: 'removedPart', message, quote}]
    }
    const message = `The manuscript has no ${name}. What is in Studio was kept.`
    return [{what: 'keptPart', message, quote}]
  })
}

function isImported(part: string, value: unknown): boolean {
  if (part === 'hero') return !(value as {asset?: unknown}).asset
  return (value as {_key?: string}[]).every(({_key = ''}) => isImportKey(_key))
}

function wordsOf(part: string, value: unknown, held: HeldDocument[]): string {
  if (part === 'hero') return (value as {alt?: string}).alt ?? ''
  const named = (value as {_ref?: string; question?: string}[]).flatMap(
    ({_ref, question}) => question ?? (_ref ? titleOf(_ref, held) : []),
  )
  return [...named, ...[...findTexts(value)].map(({text}) => text)].join('\n')
}

/** What a work or a shared question is called. */
function titleOf(id: string, held: HeldDocument[]): string {
  const found = held.find((one) => one.id === id)
  const document = found && newest(found)
  return String(document?.title ?? document?.question ?? id)
}
