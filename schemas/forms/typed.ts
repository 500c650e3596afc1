import {z} from 'zod'

/** One line that somebody typed, trimmed and without control characters. */
export const line = (max: number, missing?: string) => typed(max, missing, / /)

/** Several lines that somebody typed. */
export const paragraphs = (max: number, missing?: string) => typed(max, missing, /\n/)

function typed(max: number, missing = 'This is empty.', between: RegExp) {
  const keepsLines = between.test('\n')
  return z
    .string(missing)
    .transform((text) => {
      const plain = text.normalize('NFC').replace(/\r\n?/g, '\n')
      return (keepsLines ? plain : plain.replace(/\n/g, ' '))
        .replace(/[^\P{C}\n\u200c\u200d]/gu, '')
        .trim()
    })
    .pipe(z.string().min(1, missing).max(max, `This is longer than ${max} characters.`))
}
