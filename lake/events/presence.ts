/** Someone who hears presence messages. */
export interface PresenceMember {
  userId: string
  hear(message: object): void
}

export type Presence = ReturnType<typeof createPresence>

/** Who is where in Studio: passes messages on between open tabs and remembers nothing. */
export function createPresence() {
  const members = new Set<PresenceMember>()

  function tell(from: PresenceMember, message: Record<string, unknown>): void {
    for (const member of members) {
      if (member !== from) member.hear({...message, i: from.userId})
    }
  }

  return {
    join(member: PresenceMember): () => void {
      members.add(member)
      return () => members.delete(member)
    },
    rollCall: (from: PresenceMember, session: unknown) => tell(from, {type: 'rollCall', session}),
    announce: (from: PresenceMember, data: unknown) => tell(from, {type: 'state', m: data}),
    disconnect: (from: PresenceMember, session: unknown) =>
      tell(from, {type: 'disconnect', m: {session}}),
  }
}
