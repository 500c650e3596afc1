import {titlesOf} from '../documents/titlesOf.ts'
import type {Message} from '../result.ts'
import type {MergeReport} from './mergeSources.ts'
import type {ReferencesReport, SavedReference} from './saveReferences.ts'

const QUOTE_LENGTH = 300

/** What became of a list of references, as the terminal shows it. */
export function formatReferences(report: ReferencesReport): string {
  const {references, messages, merged} = report
  const parts = [
    summary(report),
    list('References', references.map(formatReference)),
    list(
      'Held twice, and one now',
      merged.map(({kept, removed, moved}) => `${removed.join(', ')} → ${kept}; ${moves(moved)}`),
    ),
    list('Please check', messages.filter(isOfNote).map(formatMessage)),
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** What became of two references that were merged. */
export function formatMerge({kept, removed, moved, outcome}: MergeReport): string {
  const done = outcome === 'dry run' ? 'would be' : 'is'
  const fields = kept.fields.length ? ` It takes over: ${titlesOf('source', kept.fields)}.` : ''
  return `“${removed.title}” (${removed.id}) ${done} part of “${kept.title}” (${kept.id}) now.${fields} ${capital(moves(moved))}.`
}

function summary({outcome, references}: ReferencesReport): string {
  const count = (change: string) => references.filter((one) => one.change === change).length
  const told = `${count('new')} new, ${count('updated')} updated, ${count('unchanged')} known already`
  if (outcome === 'dry run') return `Tried, and nothing written: ${told}.`
  return outcome === 'unchanged' ? `Nothing changed: ${told}.` : `Saved: ${told}.`
}

function formatReference({title, id, change, fields, isIncomplete, read}: SavedReference): string {
  const what = change === 'updated' ? `updated: ${titlesOf('source', fields)}` : change
  const places = read.map(({lines: [from, to]}) => (from === to ? `${from}` : `${from}–${to}`))
  const lack = isIncomplete ? ' Only its identifier is known: look it up, or add its title.' : ''
  return `“${title}” (${id}, line ${places.join(', ')}): ${what}.${lack}`
}

/** A heading and a work that is listed twice are as they should be. */
const isOfNote = ({what}: Message) => what !== 'heading' && what !== 'listedTwice'

function formatMessage({message, lines, quote}: Message): string {
  const place = !lines
    ? ''
    : lines[0] === lines[1]
      ? ` (line ${lines[0]})`
      : ` (lines ${lines[0]}–${lines[1]})`
  const words = quote && !message.includes(quote) ? `\n      “${cut(quote)}”` : ''
  return `${message}${place}${words}`
}

const list = (heading: string, items: string[]) =>
  items.length
    ? [`${heading} (${items.length})`, ...items.map((item) => `  • ${item}`)].join('\n')
    : ''

const moves = (moved: string[]) =>
  moved.length ? `citations moved in ${moved.join(', ')}` : 'no citations to move'

const capital = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase())

const cut = (quote: string) =>
  quote.length > QUOTE_LENGTH ? `${quote.slice(0, QUOTE_LENGTH).trimEnd()} …` : quote
