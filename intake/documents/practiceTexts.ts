import {findTexts} from '../../schemas/checks/findings/finding.ts'
import type {ArticleDraft} from '../manuscript/draft.ts'
import {textOf} from '../manuscript/manuscript.ts'
import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'

/**
 * An article without what every article shows from the settings, word for word: the crisis line and
 * the disclaimer at its end, and the heading over them.
 */
export function withoutPracticeTexts(
  draft: ArticleDraft,
  held: HeldDocument[],
): {draft: ArticleDraft; messages: Message[]} {
  const settings = held.find(({type}) => type === 'settings')
  if (!settings) return {draft, messages: []}
  const {crisisLine, disclaimer} = newest(settings)
  const own = new Set([...textsOf(crisisLine), ...textsOf(disclaimer)])
  const end = draft.body.findLastIndex((block) => !own.has(squeeze(textOf(block))))
  if (end === draft.body.length - 1) return {draft, messages: []}
  const first = draft.body[end]?.kind === 'heading' ? end : end + 1
  if (!first) return {draft, messages: []}
  const cut = draft.body.slice(first)
  const message =
    'The crisis line and the disclaimer of the practice stand under every article by themselves, so they were not put into its text:'
  const lines: Message['lines'] = [cut[0]?.lines[0] ?? 0, cut.at(-1)?.lines[1] ?? 0]
  return {
    draft: {...draft, body: draft.body.slice(0, first)},
    messages: [{what: 'practiceTexts', message, lines, quote: cut.map(textOf).join('\n')}],
  }
}

/** The words of each paragraph. */
const textsOf = (blocks: unknown): string[] =>
  Array.isArray(blocks)
    ? blocks.map((block) => squeeze([...findTexts([block])].map(({text}) => text).join('')))
    : []

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()
