/** A figure says what it shows, or says that it is decoration. */
export function describesPicture(figure: unknown): true | string {
  const {alt, decorative} = (figure ?? {}) as {alt?: string; decorative?: boolean}
  if (!figure || Object.keys(figure).every((key) => key.startsWith('_'))) return true
  if (decorative || alt?.trim()) return true
  return 'Describe the picture in a sentence, or mark it as only decoration.'
}
