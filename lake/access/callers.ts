import {createHash, timingSafeEqual} from 'node:crypto'
import type {LakeAccess, LakeUser} from '../options.ts'

export type Callers = ReturnType<typeof createCallers>

/** Who is calling, by the token they bring; on a laptop every local caller is the owner. */
export function createCallers(access: LakeAccess) {
  const users = access.kind === 'owner' ? [access.user] : access.users.map(({user}) => user)
  return {
    /** The caller behind an `Authorization` header, or null for a stranger. */
    fromHeader(header: string | null): LakeUser | null {
      if (access.kind === 'owner') return access.user
      const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1]
      if (!token) return null
      return access.users.find((known) => isSame(known.token, token))?.user ?? null
    },
    byId: (id: string): LakeUser | undefined => users.find((user) => user.id === id),
  }
}

export function mayWrite(user: LakeUser): boolean {
  return user.role !== 'viewer'
}

/** Compares digests, so that the time taken says nothing about the token. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
