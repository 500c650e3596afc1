import {checkFeedText} from './checkFeedText.ts'
import {fault, type ReadListing, repeated} from './listing.ts'
import {readTextInHtml} from './passages.ts'
import {childrenOf, readXml, textOf, type XmlElement} from './readXml.ts'

/** Read 2026-11-30. */
const source = 'https://www.rfc-editor.org/rfc/rfc4287'
const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

export const readAtom: ReadListing = (text) => {
  const say = (place: string, found: string, expected: string) =>
    fault('feed', source, place, found, expected)
  const root = readXml(text)
  if (typeof root === 'string') {
    return {findings: [say('XML', root, 'XML that is well formed')], addresses: []}
  }
  const entries = childrenOf(root, 'entry')
  const findings = [
    ...[root, ...entries].flatMap((element) => {
      const place = `<${element.name}> ${textOf(element, 'id') ?? ''}`.trim()
      return [
        ...['id', 'title', 'updated']
          .filter((name) => textOf(element, name) === undefined)
          .map((name) => say(place, `no <${name}>`, 'an id, a title and when it was updated')),
        ...['updated', 'published'].flatMap((name) => {
          const written = textOf(element, name)
          return written === undefined || (date.test(written) && !Number.isNaN(Date.parse(written)))
            ? []
            : [say(`${place} <${name}>`, `“${written}”`, 'a date such as 2026-03-01T09:00:00Z')]
        }),
        ...(at(element, 'updated') < at(element, 'published')
          ? [say(`${place} <updated>`, 'before it was published', 'the same time or later')]
          : []),
      ]
    }),
    ...[root, ...entries]
      .filter(
        (element) =>
          childrenOf(element, 'author').length === 0 && childrenOf(root, 'author').length === 0,
      )
      .slice(0, 1)
      .map(({name}) => say(`<${name}>`, 'no <author>', 'an author, of the feed or of each entry')),
    ...entries
      .filter((entry) => at(entry, 'updated') > at(root, 'updated'))
      .slice(0, 1)
      .map(() => say('<updated>', 'before the newest entry', 'when the feed changed last')),
    ...entries
      .flatMap((entry) => childrenOf(entry, 'content'))
      .filter(({attributes, text}) => /^(text)?$/.test(attributes.type ?? '') && /<p>/.test(text))
      .slice(0, 1)
      .map(() => say('<content>', 'tags in plain text', 'type="html"')),
    ...repeated(entries.flatMap((entry) => textOf(entry, 'id') ?? [])).map((id) =>
      say('<id>', `${id} twice`, 'each once: readers show only one of them'),
    ),
  ]
  const pageOf = (entry: XmlElement) =>
    childrenOf(entry, 'link').find(
      ({attributes}) => (attributes.rel ?? 'alternate') === 'alternate',
    )?.attributes.href ?? ''
  const [self] = childrenOf(root, 'link').filter(({attributes}) => attributes.rel === 'self')
  const links = [root, ...entries].flatMap((element) => childrenOf(element, 'link'))
  return {
    findings: [
      ...findings,
      ...entries.flatMap((entry) =>
        checkFeedText(
          pageOf(entry),
          (childrenOf(entry, 'content')[0] ?? childrenOf(entry, 'summary')[0])?.text,
          source,
        ),
      ),
    ],
    self: self?.attributes.href,
    title: textOf(root, 'title'),
    about: textOf(root, 'subtitle'),
    language: root.attributes['xml:lang'],
    home: pageOf(root),
    entries: entries.map((entry) => ({
      href: pageOf(entry),
      title: textOf(entry, 'title'),
      published: textOf(entry, 'published'),
      id: textOf(entry, 'id'),
      summary: textOf(entry, 'summary'),
      authors: childrenOf(entry, 'author').flatMap((who) => textOf(who, 'name') ?? []),
      people: childrenOf(entry, 'author').map((who) => ({
        name: textOf(who, 'name') ?? '',
        href: textOf(who, 'uri') ?? '',
      })),
      topics: childrenOf(entry, 'category').map(({attributes}) => attributes.term ?? ''),
      text: readTextInHtml(childrenOf(entry, 'content')[0]?.text ?? ''),
      language: entry.attributes['xml:lang'] ?? root.attributes['xml:lang'],
      updated: textOf(entry, 'updated'),
    })),
    addresses: links.map(({attributes}) => ({href: attributes.href ?? '', place: '<link>'})),
  }
}

const at = (element: XmlElement, name: string) => Date.parse(textOf(element, name) ?? '')
