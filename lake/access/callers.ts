import {createHash, timingSafeEqual} from 'node:crypto'
import type {LakeAccess, LakeUser} from '../options.ts'
import {readSession} from './sessionCookie.ts'

export type Callers = ReturnType<typeof createCallers>

/** Where people are kept who said their name. */
interface UserTable {
  all(): LakeUser[]
  put(user: LakeUser): void
}

/**
 * Who is calling. Where tokens are asked for: whose token it is. Otherwise whoever reaches the
 * lake is trusted, and a cookie tells apart who said their name; without one it is the owner.
 */
export function createCallers(access: LakeAccess, table: UserTable) {
  const users = new Map(
    (access.kind === 'owner'
      ? [...table.all(), access.user]
      : access.users.map(({user}) => user)
    ).map((user) => [user.id, user]),
  )
  return {
    /** The caller behind a request's headers, or null for a stranger. */
    from(headers: Headers): LakeUser | null {
      if (access.kind === 'owner') return users.get(sessionIn(headers) ?? '') ?? access.user
      return this.fromToken(headers.get('authorization'))
    },
    /** The caller behind an `Authorization` header; null for a stranger, or without tokens. */
    fromToken(header: string | null): LakeUser | null {
      if (access.kind === 'owner') return null
      const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1]
      if (!token) return null
      return access.users.find((known) => isSame(known.token, token))?.user ?? null
    },
    /** Whether a browser has said who is in front of it. */
    hasSession: (headers: Headers) => users.has(sessionIn(headers) ?? ''),
    byId: (id: string): LakeUser | undefined => users.get(id),
    all: (): LakeUser[] => [...users.values()],
    /** Whether people may give their own names here: not where tokens say who is who. */
    isOpen: access.kind === 'owner',
    /** Whether the options say who this is, so that nobody may say otherwise. */
    isFixed: (id: string) => access.kind === 'tokens' || id === access.user.id,
    put(user: LakeUser): void {
      table.put(user)
      users.set(user.id, user)
    },
  }
}

const sessionIn = (headers: Headers) => readSession(headers.get('cookie'))

/** A viewer may not; every other role may. */
export function mayWrite(user: LakeUser): boolean {
  return user.role !== 'viewer'
}

/** Compares digests, so that the time taken says nothing about the token. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
