const SIGNATURES: [type: string, at: number, letters: string][] = [
  ['image/png', 1, 'PNG'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
]

/** The kind of a picture by its first bytes; undefined for what no page can show. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const found = SIGNATURES.find(([, at, letters]) =>
    [...letters].every((letter, i) => bytes[at + i] === letter.charCodeAt(0)),
  )
  if (found) return found[0]
  return /<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 1000)))
    ? 'image/svg+xml'
    : undefined
}
