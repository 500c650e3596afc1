import {childOf, findElements, type XmlElement} from '../xml.ts'

/**
 * The language that LibreOffice notes on most of a text: by the styles of its words and paragraphs,
 * or else of the whole document. Scripts from right to left, and those of East Asia, have attributes
 * of their own.
 */
export function readOdtLanguage(
  body: XmlElement,
  roots: (XmlElement | undefined)[],
): string | undefined {
  const all = (tag: string) => roots.flatMap((root) => findElements(root, tag))
  const styles = new Map(all('style:style').map((one) => [one.attributes['style:name'], one]))
  const usual = all('style:default-style').find(
    ({attributes}) => attributes['style:family'] === 'paragraph',
  )
  const said = (style: XmlElement | undefined, name: string) =>
    childOf(style, 'style:text-properties')?.attributes[name]
  const inherited = (style: XmlElement | undefined, name: string, depth = 0): string | undefined =>
    style && depth < 10
      ? (said(style, name) ??
        inherited(styles.get(style.attributes['style:parent-style-name']), name, depth + 1))
      : undefined
  const letters = new Map<string, number>()
  // The styles around some words, the inmost first.
  const count = (element: XmlElement, around: (XmlElement | undefined)[]) => {
    const own = [styles.get(element.attributes['text:style-name']), ...around]
    for (const child of element.children) {
      if (typeof child !== 'string') {
        count(child, own)
        continue
      }
      const name = ATTRIBUTES.find(([script]) => script.test(child))?.[1] ?? 'fo:language'
      const found = own.map((style) => inherited(style, name)).find(Boolean)
      const language = found ?? said(usual, name) ?? ''
      letters.set(language, (letters.get(language) ?? 0) + child.length)
    }
  }
  count(body, [])
  const sum = [...letters.values()].reduce((one, other) => one + other, 0)
  const [most] = [...letters].toSorted(([, one], [, other]) => other - one)
  return most && most[1] / sum > 0.6 ? most[0] : undefined
}

const ATTRIBUTES: [script: RegExp, name: string][] = [
  [/[\u0590-\u08ff\u0900-\u0d7f\u0e00-\u0e7f]/, 'style:language-complex'],
  [/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/, 'style:language-asian'],
]
