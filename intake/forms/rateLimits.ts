/** How many forms one address may send, and how busy the receiver is altogether. */
export interface RateLimits {
  /** Counts one; false if the address has used up what it may do of that in ten minutes. */
  mayPass(address: string, what: keyof typeof ALLOWED): Promise<boolean>
  /** Takes one of the places that all who send without script share; false if none is free. */
  hasRoom(who: keyof typeof ROOM): boolean
  /** From 0 to 1. */
  load(): number
  /** Drops what was counted more than ten minutes ago. */
  forget(): void
}

/** In ten minutes, from one address. */
const ALLOWED = {
  /** Forms that bring a proof of work. */
  proven: 20,
  /** Forms that come without script. */
  plain: 6,
  /** Forms that are shown again, to check or to mend, and challenges. */
  shown: 60,
  /** Reference codes that are looked up. */
  lookUp: 30,
}
/** At once, from all together, of forms without script; a tenth of it comes free every six seconds. */
const ROOM = {
  /** For whoever comes. */
  any: 30,
  /** Kept for who was told to wait a minute, and did: a flood seldom reads what it is told. */
  waited: 30,
}
const WINDOW = 10 * 60_000
const REFILL = 60_000
/** So many tries a minute, from whomever, are busy. */
const BUSY = 600
const MOST_COUNTS = 50_000

interface Count {
  used: number
  began: number
  seen: number
}

/**
 * Counts in memory only, under a hash of the address whose key is made anew with each process. Each
 * address has ten minutes of its own. When there are too many, the one unseen for longest goes, so
 * that nobody gets rid of a count by which they are held while they go on.
 */
export function createRateLimits(now: () => Date): RateLimits {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const counts = new Map<string, Count>()
  const rooms = {any: createRoom(ROOM.any), waited: createRoom(ROOM.waited)}
  let tries: {minute: number; count: number; before: number} = {minute: 0, count: 0, before: 0}

  function noteTry(time: number) {
    const minute = Math.floor(time / 60_000)
    if (minute !== tries.minute) {
      tries = {minute, count: 0, before: minute === tries.minute + 1 ? tries.count : 0}
    }
    tries.count++
  }

  // The order of a Map is that of being set: who was seen last stands last.
  function forgetUntil(time: number) {
    for (const [key, {seen}] of counts) {
      if (seen > time && counts.size <= MOST_COUNTS) return
      counts.delete(key)
    }
  }

  return {
    async mayPass(address, what) {
      const key = `${what} ${await hashOf(salt, networkOf(address))}`
      const time = now().getTime()
      noteTry(time)
      const known = counts.get(key)
      const count =
        known && time - known.began < WINDOW ? known : {used: 0, began: time, seen: time}
      count.used++
      count.seen = time
      counts.delete(key)
      counts.set(key, count)
      forgetUntil(time - WINDOW)
      return count.used <= ALLOWED[what]
    },
    hasRoom: (who) => rooms[who](now().getTime()),
    load: () => Math.min(1, Math.max(tries.count, tries.before) / BUSY),
    forget: () => forgetUntil(now().getTime() - WINDOW),
  }
}

/** Places that are taken one by one and come free with time, all of them within a minute. */
function createRoom(most: number): (time: number) => boolean {
  let free = most
  let seen = 0
  return (time) => {
    free = Math.min(most, free + (Math.max(0, time - seen) / REFILL) * most)
    seen = time
    if (free < 1) return false
    free--
    return true
  }
}

/** An IPv6 connection has as many addresses as it likes, but one network of 64 bits. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

async function hashOf(salt: Uint8Array, address: string): Promise<string> {
  const bytes = new Uint8Array([...salt, ...new TextEncoder().encode(address)])
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return String.fromCharCode(...hash.subarray(0, 12))
}
