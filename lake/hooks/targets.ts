const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

export type Targets = ReturnType<typeof createTargets>

/**
 * Where hooks may be sent: to this machine, and to the origins its owner named. Whoever may
 * write content must not make the lake's machine call others in its own network.
 */
export function createTargets(allowed: string[]) {
  return {
    /** Why an address is refused; null where it may be called. */
    refusalOf(address: string): string | null {
      const url = URL.canParse(address) ? new URL(address) : null
      if (!url || !/^https?:$/.test(url.protocol)) return 'is no http or https address'
      if (url.username || url.password) return 'has a password in it; use a header instead'
      if (LOOPBACK.includes(url.hostname) || allowed.includes(url.origin)) return null
      return `is not on this machine; to call it, allow the origin "${url.origin}" (allowHooks)`
    },
  }
}
