/** A credential is more than its letters. */
export function saysWhatLettersMean(name: unknown): true | string {
  return Boolean(name) || 'Readers cannot look up letters alone: say what they stand for.'
}
