import {Decrypter, Encrypter} from 'age-encryption'
import type {Sealed} from '../../schemas/forms/submission.ts'

/** The age file, in base64, that only the practice's secret key opens. Throws for a key that is none. */
export async function seal(content: Sealed, publicKey: string): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(publicKey)
  return toBase64(await encrypter.encrypt(JSON.stringify(content)))
}

/** The answer that Studio sealed with a reference code; undefined if another code did. */
export async function openAnswer(sealed: string, code: string): Promise<string | undefined> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(code)
  try {
    return await decrypter.decrypt(fromBase64(sealed), 'text')
  } catch {
    return undefined
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
