import type {Lines} from '../result.ts'
import {hash} from './slugify.ts'

/** Gives keys within one document and remembers which source lines they came from. */
export interface Keys {
  /** The key for some content: the same for the same content, in every import. */
  of(content: string, lines?: Lines): string
  places: Map<string, Lines>
}

/**
 * Keys follow from content and not from order, so that a paragraph that is added in a manuscript
 * changes no other paragraph’s key, and Studio shows what has really changed.
 */
export function createKeys(): Keys {
  const uses = new Map<string, number>()
  const places = new Map<string, Lines>()
  return {
    places,
    of(content, lines) {
      const count = (uses.get(content) ?? 0) + 1
      uses.set(content, count)
      const key = importKey(count > 1 ? `${content}\n${count}` : content)
      if (lines) places.set(key, lines)
      return key
    },
  }
}

/** The key that an import gives to some content. */
export const importKey = (content: string): string => `k${hash(content)}`

/** Whether an import gave a key: Studio’s own have no “k”. */
export const isImportKey = (key: string): boolean => /^k[\da-f]{12}$/.test(key)
