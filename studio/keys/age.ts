/**
 * Locks and opens age files (https://age-encryption.org), in base64. The code for it is loaded when
 * it is first needed.
 */
const load = () => import('age-encryption')

/** A new secret key, `AGE-SECRET-KEY-1…`. */
export async function makeSecret(): Promise<string> {
  return (await load()).generateX25519Identity()
}

/** The public key of a secret one. Throws where it is mistyped: it has a checksum. */
export async function toPublicKey(secret: string): Promise<string> {
  return (await load()).identityToRecipient(secret)
}

/** Only whoever has the secret of the public key opens it. */
export async function sealTo(publicKey: string, text: string): Promise<string> {
  const encrypter = new (await load()).Encrypter()
  encrypter.addRecipient(publicKey)
  return toBase64(await encrypter.encrypt(text))
}

/** Undefined if none of the secrets opens it. */
export async function openWith(secrets: string[], sealed: string): Promise<string | undefined> {
  const decrypter = new (await load()).Decrypter()
  for (const secret of secrets) decrypter.addIdentity(secret)
  return decrypter.decrypt(fromBase64(sealed), 'text').catch(() => undefined)
}

/** The work that each try of a passphrase costs, as a power of two: about a second. */
const PASSPHRASE_WORK = 18
/** A reference code has 80 bits: no number of tries finds it, so they may be cheap. */
const CODE_WORK = 12

/** The practice's secret keys, locked with what a person chose. */
export const wrap = (secrets: string[], passphrase: string) =>
  lock(JSON.stringify(secrets), passphrase, PASSPHRASE_WORK)

/** An answer that whoever has the reference code can read. */
export const sealWithCode = (text: string, code: string) => lock(text, code, CODE_WORK)

/** Undefined for a wrong passphrase. */
export async function unwrap(wrapped: string, passphrase: string): Promise<string[] | undefined> {
  const decrypter = new (await load()).Decrypter()
  decrypter.addPassphrase(passphrase)
  const text = await decrypter.decrypt(fromBase64(wrapped), 'text').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as string[])
}

async function lock(text: string, passphrase: string, work: number): Promise<string> {
  const encrypter = new (await load()).Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  return toBase64(await encrypter.encrypt(text))
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
