/** A picture of a WordPress site. */
export interface SitePicture {
  address: string
  alt: string
  caption: string
}

interface Read {
  html: string
  /** Short codes of which the export does not say what they showed. */
  left: string[]
}

// All of these end somewhere, so that one which was never closed is not sought to the end of the text.
const ATTRIBUTES = String.raw`(?:\s+[\w-]{1,40}=(?:"[^"\]]{0,500}"|'[^'\]]{0,500}')){1,20}`
const CAPTION =
  /\[caption\b[^\]]{0,500}\]([\s\S]{0,1000}?<img\b[^>]{0,2000}>(?:<\/a>)?)([\s\S]{0,2000}?)\[\/caption\]/g
const EMBED = /\[embed\b[^\]]{0,500}\]\s{0,9}(https?:\/\/[^\s[\]]{1,2000})\s{0,9}\[\/embed\]/g
const GALLERY = /\[gallery\b([^\]]{0,2000})\]/g
// Words in square brackets are words, unless they have what only code has.
const OTHER = new RegExp(String.raw`\[([a-z][\w-]*)(?:${ATTRIBUTES})\s*\/?\]`, 'g')

/**
 * A post with what its short codes stand for: captions, galleries and embedded addresses. The words
 * between others stay. `pictures` gives those of a gallery, by their ids, or all of the post.
 */
export function readShortcodes(content: string, pictures: (ids?: string[]) => SitePicture[]): Read {
  const left: string[] = []
  const html = content
    .replace(/<!--[\s\S]{0,20000}?-->/g, '')
    .replace(CAPTION, '<figure>$1<figcaption>$2</figcaption></figure>')
    .replace(
      EMBED,
      (_, address: string) => `\n\n<a href="${escaped(address)}">${escaped(address)}</a>\n\n`,
    )
    .replace(GALLERY, (code: string, attributes: string) => {
      const ids = /\bids=["']?([\d,\s]+)/.exec(attributes)?.[1]
      const found = pictures(ids?.split(',').map((id) => id.trim()))
      if (!found.length) left.push(code)
      return found.map(toFigure).join('\n')
    })
    .replace(OTHER, (code: string) => {
      left.push(code)
      return ''
    })
  const names = new Set(left.map((code) => /^\[([\w-]+)/.exec(code)?.[1]))
  const closing = /\[\/([a-z][\w-]*)\]/g
  return {
    html: html.replace(closing, (code: string, name: string) => (names.has(name) ? '' : code)),
    left,
  }
}

const toFigure = ({address, alt, caption}: SitePicture) =>
  `<figure><img src="${escaped(address)}" alt="${escaped(alt)}">${caption && `<figcaption>${escaped(caption)}</figcaption>`}</figure>`

/** Text as a page writes it. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
