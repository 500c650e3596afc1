/** The language of the site's own words, and of every text that names no other. */
export const SITE_LANGUAGE = 'en'

/** Languages that a text may be in, by their tags of BCP 47: in English, and in their own words. */
export const languages = [
  {title: 'Arabic · العربية', value: 'ar'},
  {title: 'Bengali · বাংলা', value: 'bn'},
  {title: 'Chinese, simplified · 简体中文', value: 'zh-Hans'},
  {title: 'Chinese, traditional · 繁體中文', value: 'zh-Hant'},
  {title: 'Czech · čeština', value: 'cs'},
  {title: 'Danish · dansk', value: 'da'},
  {title: 'Dutch · Nederlands', value: 'nl'},
  {title: 'Finnish · suomi', value: 'fi'},
  {title: 'French · français', value: 'fr'},
  {title: 'German · Deutsch', value: 'de'},
  {title: 'Greek · Ελληνικά', value: 'el'},
  {title: 'Haitian Creole · kreyòl ayisyen', value: 'ht'},
  {title: 'Hebrew · עברית', value: 'he'},
  {title: 'Hindi · हिन्दी', value: 'hi'},
  {title: 'Hungarian · magyar', value: 'hu'},
  {title: 'Italian · italiano', value: 'it'},
  {title: 'Japanese · 日本語', value: 'ja'},
  {title: 'Korean · 한국어', value: 'ko'},
  {title: 'Norwegian · norsk', value: 'nb'},
  {title: 'Persian · فارسی', value: 'fa'},
  {title: 'Polish · polski', value: 'pl'},
  {title: 'Portuguese · português', value: 'pt'},
  {title: 'Punjabi · ਪੰਜਾਬੀ', value: 'pa'},
  {title: 'Romanian · română', value: 'ro'},
  {title: 'Russian · русский', value: 'ru'},
  {title: 'Somali · Soomaali', value: 'so'},
  {title: 'Spanish · español', value: 'es'},
  {title: 'Swahili · Kiswahili', value: 'sw'},
  {title: 'Swedish · svenska', value: 'sv'},
  {title: 'Tagalog · Filipino', value: 'fil'},
  {title: 'Thai · ไทย', value: 'th'},
  {title: 'Turkish · Türkçe', value: 'tr'},
  {title: 'Ukrainian · українська', value: 'uk'},
  {title: 'Urdu · اردو', value: 'ur'},
  {title: 'Vietnamese · Tiếng Việt', value: 'vi'},
  {title: 'Welsh · Cymraeg', value: 'cy'},
  {title: 'Yiddish · ייִדיש', value: 'yi'},
] as const satisfies {title: string; value: string}[]

export type Language = (typeof languages)[number]['value']

/** Which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  /^(ar|fa|he|ur|yi)$/.test(language) ? 'rtl' : 'ltr'

/** Its name in English, such as “Spanish”. */
export const nameOfLanguage = (language: Language): string =>
  namesOf(languages.find(({value}) => value === language)?.title ?? language)[0]

/**
 * The language that is meant by a tag such as `es-MX` or `zh_TW`, or by a name such as “Spanish” or
 * “español”; undefined for what is none, or none of the list.
 */
export function readLanguage(words: string): Language | typeof SITE_LANGUAGE | undefined {
  const meant = words.trim().toLowerCase()
  const named = languages.find(({title}) => namesOf(title.toLowerCase()).includes(meant))
  if (named) return named.value
  if (meant === 'english') return SITE_LANGUAGE
  const tag = toTag(meant.replaceAll('_', '-'))
  return tag === SITE_LANGUAGE ? tag : languages.find(({value}) => value === tag)?.value
}

const namesOf = (title: string) => title.split(' · ') as [string, ...string[]]

/** Without country; of Chinese, which has two scripts, with the script that the country writes. */
function toTag(written: string): string | undefined {
  try {
    const {language, script} = new Intl.Locale(written).maximize()
    if (language === 'zh') return `zh-${script}`
    return language === 'no' || language === 'nn' ? 'nb' : language
  } catch {
    return undefined
  }
}
