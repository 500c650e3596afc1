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
  return isInScript(text, language) && !isEnglish(text) ? language : undefined
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
function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => /^(the|and|of|to|that|with|for)$/.test(word))
  return english.length / words.length > 0.06
}
