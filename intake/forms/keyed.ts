/** Keyed hashes for several purposes from one secret. */
export interface Keyed {
  /** HMAC-SHA-256 of a text, 32 bytes. The purpose keeps one use from standing in for another. */
  hash(purpose: string, text: string): Promise<Uint8Array>
  /** The same as 43 letters for addresses and names (base64url). */
  sign(purpose: string, text: string): Promise<string>
}

export function createKeyed(secret: Uint8Array<ArrayBuffer>): Keyed {
  const key = crypto.subtle.importKey('raw', secret, {name: 'HMAC', hash: 'SHA-256'}, false, [
    'sign',
  ])
  async function hash(purpose: string, text: string) {
    const bytes = new TextEncoder().encode(`${purpose}\n${text}`)
    return new Uint8Array(await crypto.subtle.sign('HMAC', await key, bytes))
  }
  return {
    hash,
    sign: async (purpose, text) => toBase64Url(await hash(purpose, text)),
  }
}

/** Whether two signatures are the same, in a time that does not tell where they differ. */
export function isSame(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}

const toBase64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
