import {slugify} from '../documents/slugify.ts'
import {
  childOf,
  elementsOf,
  findElements,
  readXml,
  wordsOf,
  type XmlElement,
} from '../manuscript/xml.ts'
import {Refusal} from '../refusal.ts'
import {escaped, readShortcodes} from './shortcodes.ts'

/** One post of a blog, as a manuscript that the importer takes. */
interface Post {
  title: string
  /** The manuscript: a page of its own, to be imported as any other. */
  file: {name: string; bytes: Uint8Array}
  /** Where the post was, as a path of the old site. */
  oldAddress: string | undefined
  /** Whether everybody could read it: no draft, not private, without a password. */
  isPublished: boolean
  /** Addresses of its pictures. */
  pictures: string[]
  /** Short codes that could not be read. */
  left: string[]
}

export interface Blog {
  posts: Post[]
  /** What the export holds beside posts, so that nothing is left out silently. */
  left: string[]
}

/** Whether a file is an export of WordPress (Tools, Export), which is a feed with more in it. */
export function isWordpress(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 8000))
  return /<rss\b/.test(start) && /wordpress\.org\/export\//.test(start)
}

/** Reads an export of WordPress: its posts, each with author, dates, pictures and old address. */
export function readWordpress(bytes: Uint8Array): Blog {
  const channel = childOf(childOf(readXml(bytes, 'export'), 'rss'), 'channel')
  const items = elementsOf(channel).filter(({name}) => name === 'item')
  const isOf = (type: string) => (item: XmlElement) => textOf(item, 'wp:post_type') === type
  const posts = items.filter(isOf('post')).filter((item) => textOf(item, 'wp:status') !== 'trash')
  if (!posts.length) {
    throw new Refusal(
      'noText',
      'This export of WordPress holds no posts. Export “All content”, and import that.',
    )
  }
  const authors = new Map(
    findElements(channel, 'wp:author').map((author) => [
      textOf(author, 'wp:author_login'),
      textOf(author, 'wp:author_display_name'),
    ]),
  )
  const attachments = new Map(
    items.filter(isOf('attachment')).map((item) => [textOf(item, 'wp:post_id'), item]),
  )
  const read = posts.map((item) => readPost(item, authors, attachments))
  const isFirst = ({title}: Post, i: number) =>
    read.findIndex((other) => slugify(other.title) === slugify(title)) === i
  const doubles = read.filter((post, i) => !isFirst(post, i))
  return {
    posts: read.filter(isFirst),
    left: [
      ...read.flatMap(({title, left}) =>
        left.map(
          (code) => `In “${title}”, ${code}: what this short code showed is not in the export.`,
        ),
      ),
      ...doubles.map(
        ({title, oldAddress}) =>
          `The post “${title}”${oldAddress ? ` (${oldAddress})` : ''}: another post has the same title, and would be replaced by it. Give it a title of its own, and import again.`,
      ),
      ...describeOthers(items),
    ],
  }
}

/** What is neither a post nor a part of one. */
function describeOthers(items: XmlElement[]): string[] {
  const typeOf = (item: XmlElement) => textOf(item, 'wp:post_type')
  const pages = items.filter((item) => typeOf(item) === 'page')
  const others = items.map(typeOf).filter((type) => !KNOWN.has(type) && !/^wp_/.test(type))
  const posts = items.filter((item) => typeOf(item) === 'post')
  const comments = posts.flatMap((item) =>
    elementsOf(item).filter(({name}) => name === 'wp:comment'),
  )
  const terms = posts.flatMap((item) =>
    elementsOf(item).flatMap((one) => (one.name === 'category' ? [wordsOf(one).trim()] : [])),
  )
  const topics = [...new Set(terms)].filter((term) => term && term !== 'Uncategorized')
  return [
    ...pages.map((item) => `The page “${textOf(item, 'title')}”: only posts become articles.`),
    ...[...new Set(others)].map((type) => {
      const count = others.filter((other) => other === type).length
      return `${count} of the kind “${type}”: only posts become articles.`
    }),
    ...(topics.length
      ? [`Categories and tags: choose topics in Studio. They were: ${topics.join(', ')}.`]
      : []),
    ...(comments.length ? [`Comments of readers: ${comments.length}.`] : []),
  ]
}

/** Beside posts: what is told, belongs to posts, or only arranges the old site. */
const KNOWN = new Set(
  'post page attachment nav_menu_item revision custom_css customize_changeset oembed_cache'.split(
    ' ',
  ),
)

function readPost(
  item: XmlElement,
  authors: Map<string, string>,
  attachments: Map<string, XmlElement>,
): Post {
  const title = textOf(item, 'title')
  const login = textOf(item, 'dc:creator')
  const id = textOf(item, 'wp:post_id')
  const own = [...attachments.values()].filter((one) => textOf(one, 'wp:post_parent') === id)
  const shortcodes = readShortcodes(textOf(item, 'content:encoded'), (ids) =>
    (ids ? ids.flatMap((one) => attachments.get(one) ?? []) : own).map(toPicture),
  )
  const content = toParagraphs(shortcodes.html)
  const hero = attachments.get(metaOf(item, '_thumbnail_id') ?? '')
  const isPublished = textOf(item, 'wp:status') === 'publish' && !textOf(item, 'wp:post_password')
  const date = textOf(item, 'wp:post_date').slice(0, 10)
  const html = [
    '<!doctype html><meta charset="utf-8">',
    hero
      ? `<img src="${escaped(textOf(hero, 'wp:attachment_url'))}" alt="${escaped(metaOf(hero, '_wp_attachment_image_alt') ?? '')}">`
      : '',
    `<h1>${escaped(title)}</h1>`,
    `<p>By ${escaped(authors.get(login) || login)}</p>`,
    isPublished && !date.startsWith('0000') ? `<p>Published: ${escaped(date)}</p>` : '',
    content,
  ].join('\n')
  const link = textOf(item, 'link')
  const path = URL.canParse(link) ? new URL(link) : undefined
  // A draft’s link is a query, at which nobody has ever been.
  const oldAddress = path && path.pathname !== '/' ? decodePath(path.pathname) : undefined
  const pictures = [...html.matchAll(/<img\b[^>]*?\bsrc="(https?:[^"]+)"/g)].map(
    ([, address = '']) => address.replace(/&amp;/g, '&'),
  )
  return {
    title,
    file: {
      name: `${textOf(item, 'wp:post_name') || 'post'}.html`,
      bytes: new TextEncoder().encode(html),
    },
    oldAddress: isPublished ? oldAddress : undefined,
    isPublished,
    pictures: [...new Set(pictures)],
    left: shortcodes.left,
  }
}

const toPicture = (attachment: XmlElement) => ({
  address: textOf(attachment, 'wp:attachment_url'),
  alt: metaOf(attachment, '_wp_attachment_image_alt') ?? '',
  caption: textOf(attachment, 'excerpt:encoded'),
})

/** The old editor writes paragraphs as empty lines. */
function toParagraphs(html: string): string {
  if (/<p[\s>]/i.test(html)) return html
  return html
    .replace(/(?=<(?:h\d|ul|ol|blockquote|figure|table|div|pre)\b)/gi, '\n\n')
    .replace(/(?<=<\/(?:h\d|ul|ol|blockquote|figure|table|div|pre)>)/gi, '\n\n')
    .split(/\n\s*\n/)
    .map((part) =>
      /^\s*<(?:h\d|ul|ol|blockquote|figure|table|div|pre|hr)\b/i.test(part)
        ? part
        : `<p>${part.trim().replace(/\n/g, '<br>')}</p>`,
    )
    .join('\n')
}

const textOf = (item: XmlElement, name: string) => wordsOf(childOf(item, name)).trim()

function metaOf(item: XmlElement, key: string): string | undefined {
  const found = elementsOf(item).find(
    (meta) => meta.name === 'wp:postmeta' && textOf(meta, 'wp:meta_key') === key,
  )
  return found && textOf(found, 'wp:meta_value')
}

/** Addresses of old sites may hold letters of another encoding, which stay as they are. */
function decodePath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
