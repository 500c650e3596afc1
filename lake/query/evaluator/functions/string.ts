import {textOf} from '../documentText.ts'
import {keep, type Run} from '../step.ts'
import {isFields} from '../values.ts'
import type {Functions} from './index.ts'

export const stringFunctions: Functions = {
  plain: {
    'string::lower': lower,
    'string::upper': upper,
    'string::split': (text, separator, run: Run) => {
      if (typeof text !== 'string' || typeof separator !== 'string') return null
      run.left -= text.length >> 4
      keep(run, text.length >> 2)
      if (text === '') return []
      return separator === '' ? Array.from(text) : text.split(separator)
    },
    'string::startsWith': (text, prefix) =>
      typeof text === 'string' && typeof prefix === 'string' ? text.startsWith(prefix) : null,
    // Not for queries to call: what `text::query` looks at is rewritten to it.
    'text::of': (value) => (isFields(value) ? textOf(value) : null),
    'pt::text': (value, run: Run) => {
      run.left -= 4
      if (isFields(value)) return readBlock(value)
      if (!Array.isArray(value)) return null
      const texts = readBlocks(value, [])
      return texts.length > 0 ? texts.join('\n\n') : null
    },
  },
}

export function lower(value: unknown): string | null {
  return typeof value === 'string' ? value.toLowerCase() : null
}

export function upper(value: unknown): string | null {
  return typeof value === 'string' ? value.toUpperCase() : null
}

function readBlocks(values: unknown[], found: string[]): string[] {
  for (const value of values) {
    if (Array.isArray(value)) readBlocks(value, found)
    else {
      const text = readBlock(value)
      if (text !== null) found.push(text)
    }
  }
  return found
}

/** A Portable Text block's words; null for anything else. */
function readBlock(value: unknown): string | null {
  if (!isFields(value) || typeof value._type !== 'string' || !Array.isArray(value.children)) {
    return null
  }
  let text = ''
  for (const child of value.children) {
    if (child?._type === 'span' && typeof child.text === 'string') text += child.text
  }
  return text
}
