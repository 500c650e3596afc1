import {Refusal} from '../refusal.ts'
import type {Message, Result} from '../result.ts'

/** The largest text file that is read, in bytes. A long book has about two million letters. */
export const MAX_BYTES = 20 * 1024 * 1024

/**
 * The text of a file: UTF-8, or UTF-16 with or without its mark, or else Western European, which is
 * said. Refuses what is empty, too large, not text, or in no encoding that fits.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length > MAX_BYTES) throw tooLarge(bytes.length)
  const format = signatures.find(([bytesOf]) => bytesOf.every((byte, i) => bytes[i] === byte))
  if (format) throw notText(format[1])
  const {text, messages} = decode(bytes)
  if (!text.trim()) throw new Refusal('empty', 'The file is empty: it holds no words.')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw notText('something else')
  return {value: text, messages: [...messages, ...findDamage(text)]}
}

/** The refusal of a file by its size, which a caller may know before it reads the file. */
export function tooLarge(size: number): Refusal {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`
  return new Refusal(
    'tooLarge',
    `The file has ${megabytes(size)}; a manuscript may have up to ${megabytes(MAX_BYTES)}. ` +
      'Check that it is the text of one article.',
  )
}

/** The refusal of a file that no reader takes, with the way to one that can be read. */
export function notText(found: string): Refusal {
  return new Refusal(
    'binary',
    `This is not a text file but ${found}, which cannot be read here. In your word processor, ` +
      'save or download the manuscript as a Word document (.docx) or plain text (.txt), and import that.',
  )
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const signatures: [number[], string][] = [
  [[0x89, ...ascii('PNG')], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [ascii('GIF8'), 'a picture (GIF)'],
  [ascii('%PDF-'), 'a PDF'],
  [[...ascii('PK'), 3, 4], 'a Word document or another zipped file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document (.doc)'],
  [ascii('{\\rtf'), 'a rich text document (.rtf)'],
]

function decode(bytes: Uint8Array): {text: string; messages: Message[]} {
  const wide = utf16(bytes)
  if (wide) return {text: readWide(bytes, wide), messages: []}
  try {
    return {text: read(bytes, 'utf-8'), messages: []}
  } catch {
    return decodeWestern(bytes)
  }
}

function readWide(bytes: Uint8Array, encoding: string): string {
  try {
    return read(bytes, encoding)
  } catch {
    throw new Refusal(
      'encoding',
      'The file is in UTF-16, and some of its letters are damaged. Save it again as UTF-8.',
    )
  }
}

/** UTF-16 by its mark, or by the zeros that every other byte of Western text has in it. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : undefined
}

/** Windows-1252 leaves five bytes without a letter: with one of them it is something else. */
function decodeWestern(bytes: Uint8Array): {text: string; messages: Message[]} {
  const at = bytes.findIndex((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))
  if (at >= 0) {
    throw new Refusal(
      'encoding',
      `The letters on line ${lineAt(bytes, at)} are in an encoding that could not be told: ` +
        'neither UTF-8 nor UTF-16 nor Western European. Save the file again as UTF-8.',
    )
  }
  const message =
    'The file is not in UTF-8. It was read as Western European (windows-1252): check quotation ' +
    'marks, dashes and accented letters.'
  return {text: read(bytes, 'windows-1252'), messages: [{what: 'encoding', message}]}
}

const read = (bytes: Uint8Array, encoding: string) =>
  new TextDecoder(encoding, {fatal: true}).decode(bytes)

const lineAt = (bytes: Uint8Array, at: number) =>
  bytes.subarray(0, at).reduce((line, byte) => line + (byte === 10 ? 1 : 0), 1)

/** Letters that were lost before the file was saved. */
function findDamage(text: string): Message[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line, i) =>
    /\ufffd|â€[™œ“”]|Ã[©¨¼¶¤]/.test(line)
      ? [
          {
            what: 'damage',
            message: 'Some letters here were damaged before the file was saved.',
            lines: [i + 1, i + 1] as [number, number],
            quote: line.trim(),
          },
        ]
      : [],
  )
}
