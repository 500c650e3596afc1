import {elementAt, elementsOf, findElements, wordsOf, type XmlElement} from '../xml.ts'

/**
 * The language that Word notes on most of a text: of each run, or else of the whole document. Runs
 * from right to left have one of their own.
 */
export function readLanguageOf(
  document: XmlElement,
  styles: XmlElement | undefined,
): string | undefined {
  const given = findElements(styles, 'w:docDefaults')[0]
  const usual = findElements(given, 'w:lang')[0]?.attributes ?? {}
  const letters = new Map<string, number>()
  let all = 0
  for (const run of findElements(document, 'w:r')) {
    const length = elementsOf(run)
      .filter(({name}) => name === 'w:t')
      .reduce((sum, text) => sum + wordsOf(text).length, 0)
    const own = elementAt(run, 'w:rPr', 'w:lang')?.attributes ?? {}
    const name = elementAt(run, 'w:rPr', 'w:rtl') ? 'w:bidi' : 'w:val'
    const language = (own[name] ?? usual[name] ?? '').split('-')[0] as string
    letters.set(language, (letters.get(language) ?? 0) + length)
    all += length
  }
  const [most] = [...letters].toSorted(([, one], [, other]) => other - one)
  return most && most[1] / all > 0.6 ? most[0] : undefined
}
