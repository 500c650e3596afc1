import type {Holder} from './holder.ts'

/** Why a data directory could not be opened; `holder` is who has it, where that is known. */
export class DataDirError extends Error {
  readonly kind: 'inUse' | 'notWritable'
  readonly holder: Holder | undefined

  constructor(kind: 'inUse' | 'notWritable', message: string, holder?: Holder) {
    super(message)
    this.name = 'DataDirError'
    this.kind = kind
    this.holder = holder
  }
}
