import {titlesOf} from '../documents/titlesOf.ts'
import type {Unit} from '../manuscript/manuscript.ts'
import type {DocumentAccount, Group, Note, Report} from './report.ts'

const HEADINGS: [Group, string][] = [
  ['recognised', 'Recognised'],
  ['check', 'Please check'],
  ['leftOver', 'Left over'],
]

const QUOTE_LENGTH = 300

/** A report as a clinician reads it in the terminal: plain sentences in three groups. */
export function formatReport(report: Report): string {
  const groups = HEADINGS.map(([group, heading]) => {
    const notes = report.notes.filter((note) => note.group === group)
    const lines = notes.length ? notes.map((note) => formatNote(note, report.unit)) : ['  Nothing.']
    return [`${heading}${notes.length ? ` (${notes.length})` : ''}`, ...lines].join('\n')
  })
  return [`${report.file}: ${outcomeOf(report)}`, ...groups, formatDocuments(report)].join('\n\n')
}

function outcomeOf({outcome, isPublished, path, title}: Report): string {
  if (outcome === 'unchanged')
    return `nothing changed. “${title}” is already as it is in this file.`
  const where = isPublished ? `published at ${path}` : 'saved as a draft, to be published in Studio'
  if (outcome === 'dry run') return `tried, and nothing written. “${title}” would be ${where}.`
  return `“${title}” is ${where}.`
}

function formatNote({message, lines, quote}: Note, unit: Unit): string {
  const place = lines
    ? lines[0] === lines[1]
      ? `${unit} ${lines[0]}`
      : `${unit}s ${lines[0]}–${lines[1]}`
    : ''
  const indent = '\n      '
  const words =
    quote && !message.includes(quote) ? `${indent}“${cut(quote).replace(/\n/g, indent)}”` : ''
  return `  • ${message}${place ? ` (${place})` : ''}${words}`
}

/** The data of the report has every quotation whole. */
function cut(quote: string): string {
  return quote.length > QUOTE_LENGTH ? `${quote.slice(0, QUOTE_LENGTH).trimEnd()} …` : quote
}

function formatDocuments({documents, transactionId}: Report): string {
  const undo = transactionId ? [`To take this import back: --undo ${transactionId}`] : []
  return ['Documents', ...documents.map(formatDocument), ...undo].join('\n')
}

const TYPES: Record<string, string> = {
  article: 'Article',
  person: 'Person',
  source: 'Reference',
  settings: 'Practice',
  redirect: 'Redirect from',
}

function formatDocument({type, title, change, fields}: DocumentAccount): string {
  const what = change === 'updated' ? `updated: ${titlesOf(type, fields)}` : change
  return `  • ${TYPES[type] ?? type} “${cut(title)}”: ${what}`
}
