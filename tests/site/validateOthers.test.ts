import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {expect, test} from 'vitest'
import {type CheckedSite, checkSite} from '../../site/validate/checkSite.ts'
import {emptySite} from '../../site/validate/emptySite.ts'
import {readPage} from '../../site/validate/readPage.ts'
import {readUrls} from '../../site/validate/readUrls.ts'
import {run} from '../attune.ts'
import {matters} from './brokenSite.ts'

/** What is told of a page of somebody else, with its JSON-LD and its words. */
const judge = (jsonLd: unknown, body = '') => {
  const script = `<script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`
  const html = `<!DOCTYPE html><html lang="en"><head><title>T</title>${script}</head><body>${body}</body></html>`
  const page = readPage(html, 'https://other.example/')
  const pages = new Map([[page.path, page]])
  return checkSite({...emptySite(), pages}, {strict: false, now: new Date()}).filter(matters)
}

test('pages are told which name comes twice in one object, of which one value is lost', () => {
  const twice =
    '{"@context": "https://schema.org", "@type": "Event", "about": {"@type": "Thing"}, "about": []}'
  const found = judge({}, `<script type="application/ld+json">${twice}</script>`)
  expect(found.filter(({rule}) => rule === 'json').map((each) => each.found)).toEqual([
    '“about” twice in one object',
  ])
})

test('pages may use what schema.org allows, in any of its spellings', () => {
  const context = 'http://schema.org/'
  const fine = [
    {'@context': context, '@type': 'http://schema.org/Person', 'schema:name': 'Ann'},
    {
      '@context': [context, {'@language': 'en', own: 'https://own.example/'}],
      '@type': 'Thing',
      own: 1,
    },
    {'@context': {'@vocab': 'https://schema.org/'}, '@type': ['Book', 'Product'], name: 'Ann'},
    {'@context': context, '@type': 'Recipe', cookTime: 'PT30M', name: 'Ann'},
    {'@context': context, type: 'Person', id: 'ann.html', name: 'Ann'},
    {
      '@context': [context, 'https://www.w3.org/ns/credentials/v2'],
      '@type': ['VerifiableCredential', 'Credential'],
      issuerName: 'Ann',
    },
    {
      '@context': context,
      '@type': 'BreadcrumbList',
      itemListElement: [
        {'@type': 'ListItem', position: 1, item: {'@id': 'https://other.example/', name: 'Ann'}},
        {'@type': 'ListItem', position: 2, name: 'Ann'},
      ],
    },
    {
      '@context': context,
      '@type': 'SportsTeam',
      name: 'Ann',
      member: {'@type': 'OrganizationRole', member: {'@type': 'Person', name: 'Ann'}},
    },
    {
      '@context': context,
      '@type': 'Article',
      author: [{'@type': 'Person', name: 'Ann'}],
      name: 'Ann',
    },
    {
      '@context': context,
      '@type': 'Offer',
      availability: 'https://schema.org/InStock',
      price: 12,
    },
    {
      '@context': context,
      '@type': 'ImageObject',
      width: 40,
      height: '30 px',
      contentUrl: 'https://other.example/a.png',
    },
  ]
  for (const each of fine) {
    const body = '<p>Ann PT30M 30 px</p><img src="/a.png" alt="">'
    const errors = judge(each, body).filter(({severity}) => severity === 'error')
    expect([each, errors]).toEqual([each, []])
  }
})

test('pages may follow what Google documents', () => {
  const person = {'@type': 'Person', name: 'Ann', url: 'https://other.example/ann'}
  const address = {'@type': 'PostalAddress', streetAddress: 'Ann', postalCode: '04109'}
  const fine = [
    {
      '@type': 'NewsArticle',
      headline: 'Ann',
      image: ['https://other.example/1x1/a.png', 'https://other.example/4x3/a.png'],
      datePublished: '2024-01-05T08:00:00+08:00',
      dateModified: '2024-02-05T09:20:00+08:00',
      author: [person, {'@type': 'Organization', name: 'Ann'}],
    },
    {
      '@type': 'ProfilePage',
      dateCreated: '2024-12-23T12:34:00-05:00',
      mainEntity: {
        ...person,
        alternateName: 'Ann',
        identifier: '123475623',
        interactionStatistic: {
          '@type': 'InteractionCounter',
          interactionType: 'https://schema.org/FollowAction',
          userInteractionCount: 1,
        },
      },
    },
    {
      '@type': 'Dentist',
      name: 'Ann',
      address,
      geo: {'@type': 'GeoCoordinates', latitude: 40.761293, longitude: -73.982294},
      openingHoursSpecification: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Monday', 'https://schema.org/Tuesday'],
          opens: '11:30',
          closes: '22:00',
        },
      ],
      priceRange: '$$',
    },
    {
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Ann?',
          acceptedAnswer: {
            '@type': 'Answer',
            text: '<p>Ann <a href="https://other.example/">Ann</a></p>',
          },
        },
      ],
    },
    {
      '@type': 'VideoObject',
      name: 'Ann',
      thumbnailUrl: ['https://other.example/a.png'],
      uploadDate: '2024-03-31T08:00:00+08:00',
      duration: 'PT1M54S',
      contentUrl: 'https://other.example/a.mp4',
    },
  ]
  for (const each of fine) {
    const errors = judge({'@context': 'https://schema.org', ...each}, '<p>Ann</p>').filter(
      ({severity}) => severity === 'error',
    )
    expect([each['@type'], errors]).toEqual([each['@type'], []])
  }
})

test('pages may have addresses that mean no letters', () => {
  const body = '<nav><a href="#100%">x</a></nav><a href="tel:%">1</a><img src="/%.png" alt="x">'
  expect(judge({'@context': 'https://schema.org', '@type': 'Thing', name: 'x'}, body)).toBeTruthy()
})

test('pages may break lines and indent where HTML makes one space of it', () => {
  const told = {
    '@context': 'https://schema.org',
    '@type': 'Thing',
    name: 'Ann\u00a0Lee, a  cellist',
  }
  const parity = (body: string) => judge(told, body).filter(({rule}) => rule === 'parity')
  expect(parity('<p>Ann&nbsp;Lee,\n    a\tcellist</p>')).toEqual([])
  expect(parity('<p>Ann Lee, a cellist</p>')).toMatchObject([{severity: 'warning'}])
})

test('pages are told what they say beyond the visible, as a warning', () => {
  const found = judge({'@context': 'https://schema.org', '@type': 'Thing', name: 'Unseen'})
  const finding = found.find(({rule}) => rule === 'parity')
  expect(finding).toMatchObject({rule: 'parity', severity: 'warning', found: '“Unseen”'})
})

/** What is told of a page that has only words. */
const rulesIn = (body: string) =>
  judge({'@context': 'https://schema.org', '@type': 'Thing', name: 'Ann'}, body).map(
    ({rule, found}) => `${rule} ${found}`,
  )

test('pages may leave out quotation marks, and end tags that HTML lets them leave out', () => {
  const body =
    '<h1>Ann</h1><p>See <a href=/posts/>all</a><p>or <a class=x href=/a/>this</a><ul><li>a<li>b</ul>'
  expect(rulesIn(body).filter((told) => told.startsWith('markup'))).toEqual([])
  expect(rulesIn('<p>Two</b>')).toContainEqual('markup </b> closes nothing')
})

test('pages may be in any language, in any of its scripts', () => {
  const fine =
    '<p lang="pa-Arab" dir="rtl">x</p><p lang="ks-Deva" dir="ltr">x</p><p lang="ar">x</p>'
  expect(rulesIn(fine).filter((told) => told.startsWith('lang'))).toEqual([])
  expect(rulesIn('<p lang="fa" dir="ltr">x</p>')).toContainEqual('lang dir ltr for fa')
})

test('a link may be called other than its picture, and a label may only cover', () => {
  const fine =
    '<label for="menu"></label><a href="/" aria-label="Home"><img src="/a.png" alt="logo"></a>'
  const label = (body: string) => rulesIn(body).filter((told) => told.startsWith('label'))
  expect(label(`${fine}<input id="menu" type="hidden">`)).toEqual([])
  expect(label('<label for="menu"></label><input id="menu">')).toEqual(['label no label'])
})

test('the command reads what it can of addresses, and says why it cannot read the rest', async () => {
  const page = (title: string, more = '') =>
    `<!doctype html><html lang="de"><head><title>${title}</title></head><body><h1>${title}</h1>${more}</body></html>`
  const answers: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html; charset=utf-8', page('Home', '<a href="">x</a>')],
    '/latin': ['text/html', Buffer.from(page('Über uns'), 'latin1')],
    '/book': ['application/pdf', '%PDF-1.7'],
    '/deep': ['text/html', page('Deep', '<div>'.repeat(12_000))],
    '/huge': ['text/html', Buffer.alloc(11_000_000, 'a ')],
    '/map.xml': ['text/xml', '<urlset><url><loc>/loop</loc></url></urlset>'],
  }
  const server = createServer(({url = '/'}, response) => {
    const [type, body] = answers[url] ?? []
    if (url === '/loop') return response.writeHead(302, {Location: '/loop'}).end()
    if (!type || !body) return response.writeHead(404).end()
    return response.writeHead(200, {'Content-Type': type}).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  answers['/map.xml'] = [
    'text/xml',
    `<urlset><loc>${origin}/loop</loc><loc>${origin}/gone</loc></urlset>`,
  ]
  const {sites, findings} = await readUrls([
    ...Object.keys(answers).map((path) => origin + path),
    'http://127.0.0.1:1/',
  ])
  server.closeAllConnections()
  server.close()
  const [site] = sites
  expect([...(site?.pages.keys() ?? [])]).toEqual(['/', '/latin', '/deep'])
  expect(site?.pages.get('/latin')?.heading).toBe('Über uns')
  const told = [...findings, ...checkSite(site as CheckedSite, {strict: false, now: new Date()})]
  const lines = told.map(({rule, page: at, found}) => `${rule} ${at} ${found}`).join('\n')
  for (const line of [
    'answer ORIGIN/book application/pdf',
    'answer ORIGIN/huge more than 10,000,000 bytes',
    'answer ORIGIN/loop redirects without end',
    'answer ORIGIN/gone 404 Not Found',
    /answer http:\/\/127\.0\.0\.1:1\/ \S+/,
    'headers ORIGIN/ nothing',
    'link / href=""',
    'markup /deep elements within elements',
  ]) {
    expect(lines).toMatch(typeof line === 'string' ? line.replace('ORIGIN', origin) : line)
  }
  const none = run('validate', ['http://127.0.0.1:1/'])
  expect([await none.exit, none.output()]).toEqual([2, expect.stringContaining('the server')])
})
