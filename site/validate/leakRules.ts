import {eachValue, type Found, type PageRule, type ReadDocument} from './pageRule.ts'

const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** What was never meant for readers, and is in the page for whoever looks. */
export const leakRules: PageRule[] = [
  {
    rule: 'comment',
    here: 'error',
    elsewhere: 'rests',
    find: ({page}) =>
      page.comments.map((text) => ({place: 'comment', found: `“${text.trim().slice(0, 60)}”`})),
    expected: 'none: what nobody is to read need not be sent',
    remedy: 'Leave it out where the page is made.',
    source: 'https://cwe.mitre.org/data/definitions/615.html',
    ...read,
  },
  {
    rule: 'secret',
    here: 'error',
    elsewhere: 'warning',
    find: ({page}) => [
      ...foundBy(page.html, /-----BEGIN [A-Z ]*PRIVATE KEY-----/),
      ...foundBy(
        page.html,
        /\b((AKIA|ASIA)[\dA-Z]{16}|gh[pousr]_\w{36}|sk_live_\w{16,}|xox[abpr]-[\w-]{10,}|(?<![+/=,])sk[A-Za-z\d]{78,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+)\b/,
      ),
      ...page.comments.flatMap((text) =>
        foundBy(text, /\b(password|passwd|secret|api[-_ ]?key|token)\s*[:=]\s*\S+/i),
      ),
    ],
    expected: 'nothing by which somebody gets in',
    remedy: 'Take it out, and have another one issued: this one has been seen.',
    source: 'https://cwe.mitre.org/data/definitions/540.html',
    ...read,
  },
  {
    rule: 'leak',
    here: 'error',
    elsewhere: 'warning',
    find: drafts,
    expected: 'what is published',
    remedy: 'Build the page from published documents.',
    source: 'https://www.sanity.io/docs/content-lake/drafts',
    ...read,
  },
  {
    rule: 'leak',
    // An author may have pasted them.
    here: 'warning',
    elsewhere: 'warning',
    find: (document) => [
      ...foundBy(
        document.page.html,
        /[\u200b-\u200d\u2060-\u2064\ufeff]{4,}/,
        'marks of an editor',
      ),
      ...[...document.having.keys()]
        .filter((name) => /^data-sanity/.test(name))
        .map((name) => ({place: name, found: 'an attribute of an editor'})),
    ],
    expected: 'the text, and nothing of how it is edited',
    remedy: 'Build the page without a preview’s marks, or write the words anew.',
    source: 'https://www.sanity.io/docs/visual-editing/stega',
    ...read,
  },
]

const draft = /(?<![\w/.\s-])(drafts\.[\w-]+|versions\.[\w-]+\.[\w-]+)(?![\w./@-])/

/** Ids of what is not published, in attributes and in what is told to machines. */
function drafts(document: ReadDocument): Found[] {
  if (!/(drafts|versions)\./.test(document.page.html)) return []
  return [
    ...eachValue(
      [...document.having.keys()].join(' '),
      (value) => draft.exec(value)?.[0],
    )(document),
    ...document.page.blocks.flatMap(({source}) => foundBy(source, draft)),
  ]
}

function foundBy(text: string, expression: RegExp, name?: string): Found[] {
  const match = expression.exec(text)
  return match ? [{place: 'page', found: name ?? `${match[0].slice(0, 12)}…`}] : []
}
