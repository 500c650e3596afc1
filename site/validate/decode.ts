/** An address, or a part of one, in the letters that it means; as it stands if it means none. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
