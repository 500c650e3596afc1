import {expect, test} from 'vitest'
import {headersFor, toHeaders} from '../../site/publish/headers.ts'
import {hostFiles} from '../../site/publish/hostFiles.ts'

const page = (path: string, scripts: string[] = []) => ({
  path,
  styles: ['c3R5bGU='],
  scripts,
  scriptFiles: path === '/search/' ? ['/_astro/search.js'] : [],
})
const rules = toHeaders([
  page('/'),
  page('/404.html'),
  page('/search/'),
  page('/articles/x/', ['c2NyaXB0']),
  page('/about.us/'),
  page('/über-uns/'),
])
const addresses = [
  '/',
  '/404.html',
  '/search/',
  '/articles/x/',
  '/about.us/',
  '/aboutxus/',
  '/_astro/a.js',
]
const encoded = '/%C3%BCber-uns/'

const textOf = (name: string) => hostFiles.find((file) => file.name === name)?.format(rules) ?? ''

/** What the table says for an address, values of one name joined as hosts join them. */
const wanted = (address: string) =>
  new Map([...headersFor(rules, address)].map(([name, values]) => [name, values.join(', ')]))

/** What nginx and Apache look at once they have found the file of a folder. */
const fileOf = (address: string) => decodeURI(address).replace(/\/$/, '/index.html')

/** As `wanted`, from hosts that say nothing of times unless they are told. */
const wantedAgain = (address: string) =>
  new Map([['Cache-Control', 'no-cache'], ...wanted(address)])

test('Vercel sends what the table says', () => {
  const {headers} = JSON.parse(textOf('vercel.json'))
  for (const address of [...addresses, encoded]) {
    const sent = new Map<string, string>()
    for (const rule of headers) {
      const pattern = rule.source.replace(/\./g, '\\.').replace('(\\.*)', '(.*)')
      if (!new RegExp(`^${pattern}$`).test(address)) continue
      for (const {key, value} of rule.headers) sent.set(key, value)
    }
    expect([address, sent]).toEqual([address, wanted(address)])
  }
})

test('Apache sends what the table says', () => {
  const lines = textOf('.htaccess').split('\n')
  for (const address of [...addresses, encoded]) {
    const sent = new Map<string, string>()
    let fits = true
    for (const line of lines) {
      const [, pattern] = /<If "%\{REQUEST_URI\} =~ m#(.*)#">/.exec(line) ?? []
      if (pattern) fits = new RegExp(pattern).test(fileOf(address))
      if (line.includes('</If>')) fits = true
      const [, verb, name, value = ''] = /Header always (set|append) (\S+) "(.*)"/.exec(line) ?? []
      if (!fits || !name) continue
      const before = sent.get(name)
      sent.set(name, verb === 'append' && before ? `${before}, ${value}` : value)
    }
    expect([address, sent]).toEqual([address, wantedAgain(address)])
  }
})

test('nginx sends what the table says', () => {
  const text = textOf('nginx.conf')
  const maps = new Map(
    [...text.matchAll(/map \$uri (\S+) \{(.*?)\n\}/gs)].map(([, name, body = '']) => [name, body]),
  )
  for (const address of [...addresses, encoded]) {
    const sent = new Map<string, string>()
    for (const [, name = '', variable = ''] of text.matchAll(/add_header (\S+) (\S+) always;/g)) {
      const cases = [...(maps.get(variable) ?? '').matchAll(/"~(.*)" "(.*)";/g)]
      const found = cases.find(([, pattern = '']) => new RegExp(pattern).test(fileOf(address)))
      const value = found?.[2] ?? /default "(.*)";/.exec(maps.get(variable) ?? '')?.[1]
      // nginx leaves a header with an empty value out.
      if (value) sent.set(name, value)
    }
    expect([address, sent]).toEqual([address, wantedAgain(address)])
  }
})
