import {useState} from 'react'
import {type SanityClient, useClient} from 'sanity'
import type {Report} from '../../intake/report/report.ts'

/** How far an import into one article is. */
type ImportState =
  | {step: 'idle'}
  /** The article holds something already, which the file would replace. */
  | {step: 'asking'; file: File}
  | {step: 'reading'; name: string}
  | {step: 'done'; report: Report}
  | {step: 'undoing'}
  | {step: 'undone'}
  | {step: 'refused'; title: string; message: string}

export interface Import {
  state: ImportState
  /** Takes a file: read at once into an empty article, after a question into another. */
  offer(file: File): void
  read(file: File): void
  undo(transactionId: string): void
  close(): void
}

/**
 * Fills one article’s draft from a file. What that takes is fetched when it is first needed. `begun`
 * is what the form holds before anything is saved, such as the author: the undo leads back to it.
 */
export function useImport(articleId: string, isEmpty: boolean, begun: object = {}): Import {
  const client = useClient({apiVersion: 'v2025-02-19'})
  const [state, setState] = useState<ImportState>({step: 'idle'})
  const refuse = (title: string) => (error: Error) =>
    setState({step: 'refused', title, message: error.message})
  const read = (file: File) => {
    setState({step: 'reading', name: file.name})
    readInto(file).catch(refuse(`“${file.name}” was not taken in`))
  }
  const readInto = async (file: File) => {
    const {importManuscript} = await import('../../intake/importManuscript.ts')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const draft = {...begun, _id: `drafts.${articleId}`, _type: 'article'}
    if (!(await isHeld(client, articleId))) await client.create(draft)
    const report = await importManuscript(
      {name: file.name, bytes},
      {client, into: articleId, site: window.location.origin},
    )
    setState({step: 'done', report})
  }
  const undo = async (transactionId: string) => {
    const {undoImport} = await import('../../intake/undoImport.ts')
    await undoImport(client, transactionId)
    setState({step: 'undone'})
  }
  return {
    state,
    read,
    offer: (file) => (isEmpty ? read(file) : setState({step: 'asking', file})),
    undo: (transactionId) => {
      setState({step: 'undoing'})
      undo(transactionId).catch(refuse('The import was not taken back'))
    },
    close: () => setState({step: 'idle'}),
  }
}

/** Whether there is a draft to fill; an article that only the undo knew would count as deleted. */
async function isHeld(client: SanityClient, articleId: string): Promise<boolean> {
  const ids = [articleId, `drafts.${articleId}`]
  return client.fetch('count(*[_id in $ids]) > 0', {ids}, {perspective: 'raw'})
}
