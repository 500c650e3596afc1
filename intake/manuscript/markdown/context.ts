import type {FootnoteDefinition, Root} from 'mdast'
import type {Message} from '../../result.ts'
import type {FindFile} from '../findFile.ts'
import type {Note} from '../manuscript.ts'

/** What reading a Markdown file needs everywhere. */
export interface MarkdownContext {
  findFile: FindFile
  notes: Note[]
  messages: Message[]
  /** Addresses and pictures that stand at the end, by their label. */
  addresses: Map<string, string>
  definitions: Map<string, FootnoteDefinition>
  /** The place of each note that a mark has led to. */
  places: Map<string, number>
  /** The lines on which notes stand that were written within a line. */
  noteLines: Map<string, number>
}

export function createContext(
  root: Root,
  findFile: FindFile,
  noteLines: Map<string, number>,
): MarkdownContext {
  const addresses = new Map<string, string>()
  const definitions = new Map<string, FootnoteDefinition>()
  for (const node of root.children) {
    if (node.type === 'definition') addresses.set(node.identifier, node.url)
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node)
  }
  const places = new Map<string, number>()
  return {findFile, notes: [], messages: [], addresses, definitions, places, noteLines}
}
