// biome-ignore-all lint/suspicious/noExplicitAny: tests look into documents of every shape
import {type ImportOptions, importManuscript} from '../../intake/importManuscript.ts'
import {startLake, type TestLake} from '../lake/startLake.ts'

export type Doc = {_id: string; _type: string} & Record<string, any>

/** A real lake, and what tests of the importer ask of it. */
export interface IntakeLake extends TestLake {
  /** Imports a manuscript that is given as text. */
  put(
    text: string | Uint8Array,
    options?: Partial<ImportOptions> & {name?: string},
  ): ReturnType<typeof importManuscript>
  /** Every document, by id. */
  all(): Promise<Record<string, Doc>>
}

export async function startIntakeLake(): Promise<IntakeLake> {
  const lake = await startLake()
  const now = () => new Date('2026-11-22T10:00:00.000Z')
  return {
    ...lake,
    put: (text, {name = 'article.txt', ...options} = {}) => {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
      return importManuscript({name, bytes}, {client: lake.client, now, ...options})
    },
    all: async () => {
      const documents = await lake.client.fetch<Doc[]>('*', {}, {perspective: 'raw'})
      return Object.fromEntries(documents.map((document) => [document._id, document]))
    },
  }
}

/** The words of Portable Text, block by block. */
export function words(blocks: any[]): string[] {
  return blocks.map(({children, alt}) =>
    children ? children.map((child: {text?: string}) => child.text ?? '').join('') : alt,
  )
}
