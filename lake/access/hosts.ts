/**
 * The names this lake answers to. A page elsewhere can point its own host name at 127.0.0.1
 * (DNS rebinding), so the Host header is checked, and so is the Origin of every API request.
 */
export function createHosts(origin: () => string, allowOrigins: string[]) {
  return {
    /** Whether a Host header names us. */
    isOurs(host: string | null): boolean {
      if (!host) return false
      const own = new URL(origin())
      if (host === own.host) return true
      const url = parse(`${own.protocol}//${host}`)
      return url !== null && isLocal(url.hostname) && url.port === own.port
    },
    /** Whether a browser page of this origin may call the API. */
    isAllowedOrigin(given: string): boolean {
      if (allowOrigins.includes(given)) return true
      const [url, own] = [parse(given), new URL(origin())]
      if (!url || url.protocol !== own.protocol) return false
      return url.host === own.host || (isLocal(url.hostname) && url.port === own.port)
    },
  }
}

function isLocal(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost')
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
