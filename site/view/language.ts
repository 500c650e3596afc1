import {directionOf, type Language} from '../../schemas/languages.ts'

/**
 * Which way words run: as their language does, or, of those that are in the site's as far as anybody
 * said, as their first letter. It stands beside `lang`, and both by themselves: Astro gives an element
 * with spread attributes a class that costs every page.
 */
export const directionIn = (language: Language | undefined) =>
  language ? directionOf(language) : 'auto'

/** Such as `pt_BR`, where a language is spoken most: Open Graph wants a country. */
export function toLocale(language: Language): string {
  const {language: tongue, region} = new Intl.Locale(language).maximize()
  return `${tongue}_${region}`
}
