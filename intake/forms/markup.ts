/** HTML that was made here, as opposed to text that has to be escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Markup | Part[] | false | undefined

/** HTML from a template: what is put in is text and escaped, unless it is such HTML itself. */
export const html = (pieces: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(pieces.map((piece, at) => piece + show(parts[at])).join(''))

function show(part: Part): string {
  if (part === undefined || part === false) return ''
  if (Array.isArray(part)) return part.map(show).join('')
  return part instanceof Markup ? part.text : escapeText(String(part))
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeText = (text: string) =>
  text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] as string)
