import {type Language, readLanguage, SITE_LANGUAGE} from '../../schemas/languages.ts'
import type {Message} from '../result.ts'
import {type Block, textOf} from './manuscript.ts'

/**
 * The language that a file says its text is in, if the text bears it out: programs write down the
 * language of their menus, of a keyboard or of a theme, whatever is typed.
 */
export function declaredLanguage(tag: string | undefined, blocks: Block[]): Language | undefined {
  const language = readLanguage(tag ?? '')
  if (!language || language === SITE_LANGUAGE) return undefined
  const text = blocks.map(textOf).join('\n')
  return isInScript(text, language) && englishIn(text) <= 0.06 ? language : undefined
}

/** What is asked of a text that names no language and is hardly in English. */
export function askLanguage(blocks: Block[]): Message | undefined {
  const text = blocks.map(textOf).join('\n')
  if (text.split(/\s+/).length < 60 || englishIn(text) > 0.02) return undefined
  const message =
    'The text does not read as English, and the file does not say what it is in. Choose its “Language” in Studio, under “Address and sharing”: readers, screen readers and search engines go by it.'
  return {what: 'language', message}
}

/** What the report says of a language that nobody named in so many words. */
export const tellLanguage = (name: string): Message => ({
  what: 'language',
  message: `The file says that its text is in ${name}, and so the article does. If it is not, change “Language” in Studio, under “Address and sharing”.`,
})

/** Whether as many letters are Latin as are in a language that is written so, or is not. */
function isInScript(text: string, language: Language): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const isLatin = new Intl.Locale(language).maximize().script === 'Latn'
  return letters > 0 && latin / letters > 0.5 === isLatin
}

/** Of English words, one in eight or so is one of these; of other languages' next to none. */
function englishIn(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => /^(the|and|of|to|that|with|for)$/.test(word))
  return words.length ? english.length / words.length : 0
}
