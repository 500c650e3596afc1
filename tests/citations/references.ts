import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {CslItem} from '../../citations/csl.ts'

/** A work as CSL-JSON, and its entry in each style, with what is italic between low lines. */
export interface ReferenceFixture {
  kind: string
  /** What the manuals do not settle, or we could not check. */
  note?: string
  item: CslItem
  apa: string
  ama: string
  vancouver: string
  /** How running text names it. */
  short?: string
  /** Whether the importer tells this kind from the plain text of its APA entry. */
  isReadable?: boolean
}

const folder = join(import.meta.dirname, 'fixtures/references')

/** All of them, in the order of their numbers. */
export const references: ReferenceFixture[] = readdirSync(folder)
  .toSorted()
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReferenceFixture)
