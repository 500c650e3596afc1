import {checkFeedText} from './checkFeedText.ts'
import {fault, type ReadListing, repeated} from './listing.ts'
import {readTextInHtml} from './passages.ts'
import {childrenOf, readXml, textOf, type XmlElement} from './readXml.ts'

/** Read 2026-11-30. */
const source = 'https://www.rssboard.org/rss-specification'
const date =
  /^([A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{2,4} \d\d:\d\d(:\d\d)? (GMT|UTC?|[+-]\d{4}|[ECMP][SD]T|Z)$/

export const readRss: ReadListing = (text) => {
  const say = (place: string, found: string, expected: string) =>
    fault('feed', source, place, found, expected)
  const root = readXml(text)
  if (typeof root === 'string') {
    return {findings: [say('XML', root, 'XML that is well formed')], addresses: []}
  }
  const [channel] = childrenOf(root, 'channel')
  if (!channel) {
    return {findings: [say(`<${root.name}>`, 'no <channel>', 'a channel')], addresses: []}
  }
  const items = childrenOf(channel, 'item')
  const guids = items.flatMap((item) => textOf(item, 'guid') ?? [])
  const links = [channel, ...items].flatMap((each) => textOf(each, 'link') ?? [])
  const findings = [
    ...['title', 'link', 'description']
      .filter((name) => textOf(channel, name) === undefined)
      .map((name) => say('<channel>', `no <${name}>`, 'a title, a link and a description')),
    ...items
      .filter((item) => !textOf(item, 'title') && !textOf(item, 'description'))
      .map((item) =>
        say(`<item> ${textOf(item, 'link') ?? ''}`, 'neither title nor description', 'one of them'),
      ),
    ...items
      .filter((item) => textOf(item, 'guid') === undefined)
      .map((item) =>
        say(
          `<item> ${textOf(item, 'link') ?? ''}`,
          'no <guid>',
          'a name that stays: readers show it again without',
        ),
      ),
    ...repeated(guids).map((guid) =>
      say('<guid>', `${guid} twice`, 'each once: readers show only one of them'),
    ),
    ...[channel, ...items].flatMap((each) =>
      ['pubDate', 'lastBuildDate'].flatMap((name) => {
        const written = textOf(each, name)
        return written === undefined || isDate(written)
          ? []
          : [say(`<${name}>`, `“${written}”`, 'a date such as Sun, 01 Mar 2026 09:00:00 GMT')]
      }),
    ),
  ]
  const strange = items
    .flatMap((item) => childrenOf(item, 'guid'))
    .find(({attributes, text}) => attributes.isPermaLink !== 'false' && !URL.canParse(text.trim()))
  const built = Date.parse(textOf(channel, 'lastBuildDate') ?? '')
  const newer = items.find((item) => Date.parse(textOf(item, 'pubDate') ?? '') > built)
  if (strange) {
    const odd = say('<guid>', strange.text, 'an address, or isPermaLink="false"')
    findings.push({...odd, severity: 'warning'})
  }
  if (newer) {
    findings.push(say('<lastBuildDate>', 'before the newest item', 'when the feed changed last'))
  }
  const [self] = childrenOf(channel, 'atom:link').filter(
    ({attributes}) => attributes.rel === 'self',
  )
  return {
    findings: [
      ...findings,
      ...items.flatMap((item) => checkFeedText(textOf(item, 'link') ?? '', textIn(item), source)),
    ],
    addresses: links.map((href) => ({href, place: '<link>'})),
    self: self?.attributes.href,
    title: textOf(channel, 'title'),
    about: textOf(channel, 'description'),
    language: textOf(channel, 'language'),
    home: textOf(channel, 'link'),
    entries: items.map((item) => ({
      href: textOf(item, 'link') ?? '',
      title: textOf(item, 'title'),
      published: textOf(item, 'pubDate'),
      id: textOf(item, 'guid'),
      summary: textOf(item, 'description'),
      authors: childrenOf(item, 'dc:creator').map(({text}) => text),
      topics: childrenOf(item, 'category').map(({text}) => text),
      text: readTextInHtml(wholeOf(item) ?? ''),
      language: textOf(item, 'dc:language') ?? textOf(channel, 'language'),
    })),
  }
}

const days = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')

/** A day of the week, if one is told, is that of the date, where it was written. */
function isDate(written: string): boolean {
  const [, day] = /^([A-Z][a-z]{2}), /.exec(written) ?? []
  const there = Date.parse(written.replace(/ \S+$/, ' GMT'))
  return date.test(written) && (day === undefined || days[new Date(there).getUTCDay()] === day)
}

const wholeOf = (item: XmlElement) => childrenOf(item, 'content:encoded')[0]?.text

/** The whole text if there is one, else what it is about. */
const textIn = (item: XmlElement) => wholeOf(item) ?? childrenOf(item, 'description')[0]?.text
