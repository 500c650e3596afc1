import type {Change} from './document.ts'

export type Operation = 'create' | 'update' | 'delete'

/** What a change was to its document, in the word that answers, history and hooks have for it. */
export function operationOf({before, after}: Pick<Change, 'before' | 'after'>): Operation {
  if (!before) return 'create'
  return after ? 'update' : 'delete'
}
