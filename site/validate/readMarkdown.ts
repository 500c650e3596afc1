import {readLanguage} from '../../schemas/languages.ts'
import {fault, type ReadListing} from './listing.ts'
import {lettersOf, readTextInMarkdown} from './passages.ts'

const llms = 'https://llmstxt.org/'

/** An article's text as Markdown: its title, when it came out, where it is, and links to whole addresses. */
export const readMarkdown: ReadListing = (text) => {
  const [, title] = /^# (.*)$/m.exec(text) ?? []
  const after = (name: string) => new RegExp(`^- ${name} (\\w+ \\d+, \\d{4})$`, 'm').exec(text)?.[1]
  const [, href] = /^- Address: <(.*)>$/m.exec(text) ?? []
  const [, first] = /^## References\n\n(\d+)\. /m.exec(text) ?? []
  return {
    findings:
      first === undefined || first === '1'
        ? []
        : [fault('markdown', llms, 'References', `${first}.`, 'numbers that begin with 1')],
    addresses: linksIn(text),
    self: href?.replace(/\/$/, '.md'),
    entries: href
      ? [
          {
            href,
            title: unescaped(title),
            published: inUtc(after('Published')),
            updated: inUtc(after('Updated')),
            language: readLanguage(/^- Language: (.*)$/m.exec(text)?.[1] ?? 'English'),
            authors: [
              ...(/^- By (.*)$/m.exec(text)?.[1] ?? '').matchAll(
                /\[((?:\\.|[^\]\\])*)\]\(<[^>]*\/authors\//g,
              ),
            ].map(([, name]) => unescaped(name)),
            text: readTextInMarkdown(text),
            parts: [...text.matchAll(/^### (.*)$/gm)].map(([, words]) =>
              lettersOf(unescaped(words)),
            ),
          },
        ]
      : [],
  }
}

const inUtc = (day: string | undefined) => day && `${day} UTC`
const unescaped = (text = '') => text.replace(/\\([!-/:-@[-`{-~])/g, '$1')

/** Links to whole addresses: others may be words about links. */
const linksIn = (text: string) =>
  [...text.matchAll(/\]\(<?(https?:\/\/[^\s<>)]+)>?\)/g)].map(([, href = '']) => ({
    href,
    place: 'link',
  }))
