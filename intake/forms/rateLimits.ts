/** How many forms one address may send, and how busy the receiver is altogether. */
export interface RateLimits {
  /** Counts one; false if the address has used up what it may do of that in ten minutes. */
  mayPass(address: string, what: keyof typeof ALLOWED): Promise<boolean>
  /** From 0 to 1. */
  load(): number
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
const MINUTES = 10
/** So many tries a minute, from whomever, are busy. */
const BUSY = 600
const MOST_ADDRESSES = 50_000

/**
 * Counts in memory only, under a hash of the address whose key is made anew with each process, and
 * forgets all after ten minutes.
 */
export function createRateLimits(now: () => Date): RateLimits {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  let counts = new Map<string, number>()
  let began = now().getTime()
  let tries: {minute: number; count: number; before: number} = {minute: 0, count: 0, before: 0}

  function count(time: number) {
    const minute = Math.floor(time / 60_000)
    if (minute !== tries.minute) {
      tries = {minute, count: 0, before: minute === tries.minute + 1 ? tries.count : 0}
    }
    tries.count++
  }

  return {
    async mayPass(address, what) {
      const time = now().getTime()
      count(time)
      if (time - began > MINUTES * 60_000 || counts.size > MOST_ADDRESSES) {
        counts = new Map()
        began = time
      }
      const key = `${what} ${await hashOf(salt, networkOf(address))}`
      const used = (counts.get(key) ?? 0) + 1
      counts.set(key, used)
      return used <= ALLOWED[what]
    },
    load: () => Math.min(1, Math.max(tries.count, tries.before) / BUSY),
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
