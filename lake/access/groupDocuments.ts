import type {LakeDocument} from '../mutation/document.ts'
import type {LakeUser} from '../options.ts'
import {mayWrite} from './callers.ts'

/** Where the hosted lake would say when a group was made. */
const EPOCH = '2026-01-01T00:00:00Z'

/**
 * The groups of people by role, as the hosted lake keeps them among its documents: Studio reads
 * there who may see a document, and offers only those when it assigns a task or names somebody.
 */
export function toGroupDocuments(users: LakeUser[]): LakeDocument[] {
  const roles = new Set(users.map(roleOf))
  return [...roles].sort().map((role) => {
    const members = users.filter((user) => roleOf(user) === role)
    const write = members.every(mayWrite) ? ['create', 'update', 'editHistory'] : []
    return {
      _id: `_.groups.${role}`,
      _type: 'system.group',
      _rev: role,
      _createdAt: EPOCH,
      _updatedAt: EPOCH,
      members: members.map(({id}) => id),
      grants: [{filter: '_id in path("**")', permissions: ['read', 'history', ...write]}],
    }
  })
}

const roleOf = ({role = 'administrator'}: LakeUser) => role
