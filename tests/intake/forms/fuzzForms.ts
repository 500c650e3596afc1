import {once} from 'node:events'
import {connect} from 'node:net'

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH']

const PATHS = [
  '/intake/token',
  '/intake/question',
  '/intake/appointment',
  '/intake/status',
  '/intake/delete',
  '/intake/slot',
  '/intake/calendar.ics',
  '/intake/inbox',
  '/intake/keys',
]

/** What tends to be read carelessly. */
const PIECES = [
  '%',
  '%E0%A4%A',
  '%ff',
  '%00',
  '%2e%2e',
  '..',
  '//',
  '?',
  ';',
  '&',
  '=',
  '#',
  '+',
  '\\',
  '"><script>',
  '__proto__',
  'constructor',
  'x'.repeat(3000),
  'é'.repeat(90),
  '🎵',
  '\t',
  '0',
  '-1',
  '1e308',
  'null',
  'undefined',
  'question',
  'appointment',
  'AAAA-AAAA-AAAA-AAAA-A',
  '0000-0000-0000-0000-0',
  'question.plain.zzz.id.sig',
]

const FIELDS = [
  'question',
  'name',
  'reply',
  'consent',
  'to',
  'article',
  'contact',
  'times',
  'location',
  'visit',
  'token',
  'altcha',
  'website',
  'code',
  'slot',
  '__proto__',
]

const KEYS = ['revision', 'by', 'status', 'assignee', 'sealed', 'note', 'answer', 'did', 'name']
const MORE_KEYS = ['createdAt', 'wrapped', '__proto__', 'toString', 'id']
const VALUES: unknown[] = [
  'a\u0000b',
  '\ud800',
  'new',
  'answered',
  1,
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  'QUJD',
  [],
  [[]],
  {},
  'x'.repeat(2000),
]

const TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'application/json',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/json; charset=\u00ff',
  '',
]
const ORIGINS = [
  'null',
  'http://localhost',
  'javascript:1',
  'file://',
  'http://[',
  'https://a.example',
]

/** What is right, so that something gets further than the door. */
interface Known {
  tokens: string[]
  ids: string[]
}

/** Malformed requests for all addresses of the forms, the same for the same seed. */
export function createFormFuzz(seed: number) {
  let state = seed
  // Mulberry32.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const chance = (of: number) => random() < of
  const some = <T>(most: number, make: () => T): T[] =>
    Array.from({length: Math.floor(random() * (most + 1))}, make)

  const pathOf = () => {
    const more = chance(0.5) ? [] : some(2, () => pick(['/', '', '.']) + pick(PIECES))
    const path = pick(PATHS) + more.join('')
    const query = chance(0.3) ? `?${pick(['for', 'by', 'x'])}=${pick(PIECES)}` : ''
    return chance(0.05) ? pick(PIECES) : path + query
  }
  const form = ({tokens}: Known) =>
    some(6, () => `${pick(FIELDS)}=${chance(0.5) ? 'Why?' : some(3, () => pick(PIECES)).join('')}`)
      .concat(chance(0.3) ? [`token=${pick(tokens)}`, 'question=Is+this+so%3F'] : [])
      .toReversed()
      .join('&')
  const json = () => {
    const pairs = some(5, () => [pick(chance(0.8) ? KEYS : MORE_KEYS), pick(VALUES)] as const)
    const text = `{${pairs.map(([key, value]) => `"${key}":${JSON.stringify(value)}`).join(',')}}`
    return chance(0.2) ? text.slice(0, Math.floor(random() * text.length)) : text
  }
  const right = (path: string) => (/inbox|keys/.test(path) ? 'application/json' : TYPES[0])

  return (host: string, known: Known): Buffer => {
    const path = chance(0.15) ? `/intake/inbox/${pick(known.ids)}` : pathOf()
    const body = chance(0.1) ? pick(PIECES) : right(path) === TYPES[0] ? form(known) : json()
    const length = Buffer.byteLength(body)
    const headers = [
      `Host: ${chance(0.97) ? host : pick(PIECES)}`,
      'Connection: close',
      `Content-Type: ${chance(0.8) ? right(path) : pick(TYPES)}`,
      `Content-Length: ${chance(0.95) ? length : pick([0, -1, 1e9, '1x'])}`,
      ...(chance(0.8) ? ['X-Studio: yes'] : []),
      ...(chance(0.2) ? [`Origin: ${pick(ORIGINS)}`] : []),
      ...(chance(0.2) ? [`Sec-Fetch-Site: ${pick(['cross-site', 'none', '%'])}`] : []),
      ...(chance(0.1) ? [`X-Forwarded-For: ${pick(PIECES)}`] : []),
      `X-From: ${pick(PIECES)}${Math.floor(random() * 1e6)}`,
    ]
    const method = chance(0.7) ? pick(['GET', 'POST', 'POST']) : pick(METHODS)
    return Buffer.from(`${method} ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`)
  }
}

/** Sends bytes, and gives the status of the answer; 0 where there was none. */
export async function sendBytes(url: string, bytes: Buffer): Promise<number> {
  const {port, hostname} = new URL(url)
  const socket = connect({port: Number(port), host: hostname})
  let answer = ''
  socket.on('data', (part) => {
    answer += part
  })
  socket.on('error', () => {})
  await once(socket, 'connect')
  const closed = once(socket, 'close')
  // Ended at once, a request would count as given up. One that promised more bytes waits for them.
  socket.write(bytes)
  const giveUp = setTimeout(() => socket.destroy(), 1000)
  await closed
  clearTimeout(giveUp)
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)
}
