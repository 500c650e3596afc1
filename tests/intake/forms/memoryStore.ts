import type {FormStore, Stored} from '../../../intake/forms/formStore.ts'
import type {KeyHolder, LogEntry} from '../../../schemas/forms/submission.ts'

type Row = Stored & {codeHash: string; answer?: string | undefined}

/** A store that a host without SQLite might bring: the contract of `FormStore`, in a few maps. */
export function createMemoryStore(): FormStore {
  const rows = new Map<string, Row>()
  const used = new Map<string, string>()
  const holders = new Map<string, KeyHolder>()
  let log: LogEntry[] = []
  const toStored = ({codeHash, answer, ...stored}: Row): Stored => ({
    ...stored,
    hasAnswer: answer !== undefined,
  })
  return {
    async add({codeHash, tokenHash, tokenEnds, mail, ...rest}) {
      if (used.has(tokenHash)) return 'used'
      used.set(tokenHash, tokenEnds)
      const fresh = {status: 'new' as const, hasAnswer: false, revision: 0}
      rows.set(rest.id, {...rest, ...fresh, codeHash, mail: {state: mail as 'off'}})
      return 'added'
    },
    all: async () => [...rows.values()].map(toStored),
    async byCode(wanted) {
      const row = [...rows.values()].find(({codeHash}) => codeHash === wanted)
      return row && {submission: toStored(row), answer: row.answer}
    },
    async change(id, revision, change) {
      const row = rows.get(id)
      if (!row) return 'gone'
      if (row.revision !== revision) return 'stale'
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      const next = given.map(([name, value]) => [name, value ?? undefined])
      rows.set(id, {...row, ...Object.fromEntries(next), revision: revision + 1})
      return toStored(rows.get(id) as Row)
    },
    async takeSlot(id, slot) {
      const row = rows.get(id)
      const isTaken = [...rows.values()].some((each) => each.slot === slot && each.id !== id)
      if (!row || isTaken) return 'taken'
      rows.set(id, {...row, slot})
      return 'mine'
    },
    async remove(ids) {
      for (const id of ids) rows.delete(id)
    },
    mailsDue: async () => [],
    async noteMail() {},
    keyHolders: async () => [...holders.values()],
    async putKeyHolder(holder) {
      holders.set(holder.id, holder)
    },
    async removeKeyHolder(id) {
      holders.delete(id)
    },
    async log(entry) {
      log.push(entry)
    },
    logged: async (limit) => log.toReversed().slice(0, limit),
    async tidy(now, logFrom) {
      for (const [hash, ends] of used) if (ends < now) used.delete(hash)
      log = log.filter(({at}) => at >= logFrom)
    },
    close() {},
  }
}
