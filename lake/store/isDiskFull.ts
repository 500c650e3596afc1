/** Whether an error says that the disk, or the person's share of it, is full. */
export function isDiskFull(error: unknown): boolean {
  const {errcode, code} = (error ?? {}) as {errcode?: number; code?: string}
  return errcode === SQLITE_FULL || code === 'ENOSPC' || code === 'EDQUOT'
}

const SQLITE_FULL = 13
