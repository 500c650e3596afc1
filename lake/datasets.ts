import {readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {inheritHooks} from './hooks/registry.ts'
import {type OpenDataset, openDataset} from './openDataset.ts'
import type {LakeOptions} from './options.ts'
import {Refusal} from './refusal.ts'
import type {DatasetRecord} from './store/datasets.ts'

export type Datasets = ReturnType<typeof createDatasets>

/** Each is open, with all its documents in memory, so there cannot be any number of them. */
const MOST = 50

/**
 * The lake's own dataset, and those that were added. Each added one is a data directory of its
 * own below `datasets/`, so that nothing of one is ever seen through another, and deleting it
 * leaves nothing behind.
 */
export function createDatasets(options: LakeOptions) {
  const {dataDir, now = () => new Date()} = options
  const main = openDataset(options)
  const {datasets: table} = main.parts.store
  const folder = join(dataDir, 'datasets')
  const added = new Map<string, {record: DatasetRecord; open: OpenDataset}>()
  removeLeftovers()
  for (const record of table.all()) added.set(record.name, {record, open: openAdded(record)})

  function openAdded({name, aclMode}: DatasetRecord): OpenDataset {
    const own = {...options, dataset: name, aclMode, dataDir: join(folder, name)}
    return openDataset(own, main.parts.callers)
  }

  /** What an interrupted deletion or creation left. */
  function removeLeftovers(): void {
    const known = new Set(table.all().map(({name}) => name))
    for (const name of listFolder(folder)) {
      if (!known.has(name)) rmSync(join(folder, name), {recursive: true, force: true})
    }
  }

  function demand(name: string) {
    const found = added.get(name)
    if (found) return found
    if (name === options.dataset) {
      throw Refusal.boom(400, `"${name}" is this lake's own dataset; its options decide over it`)
    }
    throw Refusal.boom(404, `Dataset "${name}" not found`)
  }

  return {
    main,
    /** The dataset of a name; without a name, or with one nobody has, undefined. */
    find: (name: string | undefined): OpenDataset | undefined =>
      name === options.dataset ? main : added.get(name ?? '')?.open,
    /** Those that were added, by name. */
    records: () => [...added.values()].map(({record}) => record),
    all: () => [main, ...[...added.values()].map(({open}) => open)],
    create(record: Omit<DatasetRecord, 'createdAt'>): DatasetRecord {
      const {name} = record
      if (name === options.dataset || added.has(name)) {
        throw Refusal.boom(409, `Dataset "${name}" already exists`)
      }
      if (added.size >= MOST) {
        throw Refusal.boom(403, `A lake has up to ${MOST} added datasets; delete one first`)
      }
      const whole = {...record, createdAt: now().toISOString()}
      const open = openAdded(whole)
      open.parts.dataset.relocate(options.origin())
      inheritHooks(main.parts.hooks, open.parts.hooks)
      table.put(whole)
      added.set(name, {record: whole, open})
      return whole
    },
    edit(name: string, aclMode: DatasetRecord['aclMode']): DatasetRecord {
      const {record, open} = demand(name)
      record.aclMode = aclMode
      open.parts.options.aclMode = aclMode
      table.put(record)
      return record
    },
    remove(name: string): void {
      const {open} = demand(name)
      table.remove(name)
      added.delete(name)
      open.close()
      rmSync(join(folder, name), {recursive: true, force: true})
    },
    close(): void {
      for (const {open} of added.values()) open.close()
      main.close()
    },
  }
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
