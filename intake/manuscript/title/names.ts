import {isByline, isPlainName} from '../byline.ts'
import type {TextName} from '../manuscript.ts'

/** What a name of the text says as its title; undefined for a name that says nothing of its subject. */
export function toTitle({text, from}: TextName): string | undefined {
  if (from === 'site') return undefined
  const words = from === 'file' ? fromFile(text) : text.trim()
  const isTitle =
    words.split(/\s+/).length >= (from === 'file' ? 3 : 2) &&
    words.length <= 200 &&
    /^[\p{Lu}\p{Ll}\p{N}"“‘'¿]/u.test(words) &&
    !NOTHING.test(words) &&
    !isByline(words) &&
    !isPlainName(words)
  return isTitle ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : undefined
}

/** Whether a line is what the text is called; a file may be called by the first words of it. */
export function calls({text, from}: TextName, line: string): boolean {
  const [name, words] = [keyOf(from === 'file' ? fromFile(text) : text), keyOf(line)]
  if (from !== 'file') return name.length >= 8 && name === words
  // “abstract.docx” says what kind of text it is.
  return fromFile(text).includes(' ') && name.length >= 12 && words.startsWith(name)
}

/** “2026-02 Sore_heels want load FINAL v2 (1).docx” → “Sore heels want load” */
const fromFile = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z\d]{2,5}$/i, '')
    .replace(/[_+]|%20|(?<=\S)-(?=\S)/g, ' ')
    .replace(
      /\b(?:final|draft|copy|edited|clean|rev(?:ised|ision)?|version|v)\b\.?\s?\d*|\bv\d+\b/gi,
      ' ',
    )
    .replace(/\(\d+\)|^(?:[\d\s.–-]+)(?=\p{L})|\s[\d\s.–-]+$/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What programs and people call any text. */
const NOTHING =
  /^(?:microsoft word|document|dokument|untitled|new |(?:my )?(?:article|manuscript|blog|post|paper|text|page|template|normal|home)\b(?:\s\S+)?$)|\.(?:docx?|odt|html?|txt|md)$/i

const keyOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
