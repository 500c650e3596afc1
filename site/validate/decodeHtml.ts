/**
 * Bytes of a page as text, in the encoding that browsers would take: that of its first bytes, of the
 * server's header, of its own `<meta>`, or else UTF-8 if it is that.
 */
export function decodeHtml(bytes: Uint8Array, contentType = ''): string {
  const named = encodingOf(bytes, contentType)
  try {
    return new TextDecoder(named ?? 'utf-8', {fatal: named === undefined}).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding */
function encodingOf(bytes: Uint8Array, contentType: string): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const written = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(begin) ?? []
  const [, name] = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType) ?? written
  return name && isKnown(name) ? name : undefined
}

function isKnown(name: string): boolean {
  try {
    return Boolean(new TextDecoder(name))
  } catch {
    return false
  }
}
