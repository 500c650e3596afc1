/** Text as the last part of an address: small letters, digits and hyphens, at most `max` letters. */
export function slugify(text: string, max = 96): string {
  const slug = text
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\p{M}'’]+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= max) return slug || `text-${hash(text)}`
  return slug.slice(0, slug.lastIndexOf('-', max) + 1 || max).replace(/-+$/, '')
}

/** Twelve hexadecimal digits that follow from a text (FNV-1a twice; no secret hangs on them). */
export function hash(text: string): string {
  const [one, two] = [fnv(text, 0x811c9dc5), fnv(text, 0x9747b28c)]
  return (one.toString(16).padStart(8, '0') + two.toString(16).padStart(8, '0')).slice(0, 12)
}

function fnv(text: string, start: number): number {
  let value = start
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  }
  return value >>> 0
}
