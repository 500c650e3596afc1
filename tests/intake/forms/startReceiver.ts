import {mkdtempSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {getRequestListener} from '@hono/node-server'
import {Decrypter, generateIdentity, identityToRecipient} from 'age-encryption'
import type {Mail} from '../../../intake/forms/context.ts'
import type {FormStore} from '../../../intake/forms/formStore.ts'
import {createReceiver} from '../../../intake/forms/receiver.ts'
import type {PracticeFacts} from '../../../intake/forms/settings.ts'
import {openFormStore} from '../../../intake/forms/store/openFormStore.ts'
import type {Sealed, Submission} from '../../../schemas/forms/submission.ts'

const identity = await generateIdentity()
const publicKey = await identityToRecipient(identity)

export const practice: PracticeFacts = {
  name: 'Millrace Practice',
  phone: '+1 503-555-0142',
  email: 'hello@millrace.example',
  crisisLine: ['Call or text 988.'],
  locations: [{key: 'mill', name: 'Mill', address: '1 Weir Lane, Alder'}],
  forms: {
    _type: 'readerForms',
    open: ['questions', 'appointments'],
    publicKey,
    notify: 'desk@millrace.example',
  },
}

interface Given {
  practice?: PracticeFacts
  site?: string
  allowedOrigins?: string[]
  store?: (store: FormStore) => FormStore
  send?: (mail: Mail) => Promise<void>
  dir?: string
}

/** The receiver over a real port, with the real store and a clock of ours. */
export async function startReceiver(given: Given = {}) {
  const dir = given.dir ?? mkdtempSync(join(tmpdir(), 'forms-'))
  const clock = {now: new Date('2026-03-02T10:00:00Z')}
  const facts = {...(given.practice ?? practice)}
  const reports: string[] = []
  const opened = openFormStore(dir)
  const store = given.store?.(opened) ?? opened
  let address = '192.0.2.1'
  let origin = 'http://localhost'
  const receiver = () =>
    createReceiver({
      store,
      practice: async () => facts,
      page: async (path) => pages[path],
      site: given.site ?? origin,
      allowedOrigins: given.allowedOrigins ?? [],
      mayOpenInbox: (request) => request.headers.get('x-studio') === 'yes',
      secret: new Uint8Array(32).fill(7),
      now: () => clock.now,
      send: given.send,
      studio: 'http://localhost/studio',
      report: (message) => reports.push(message),
    })
  let current: ReturnType<typeof receiver> | undefined
  const server = createServer(
    getRequestListener(
      (request) => {
        current ??= receiver()
        return current.fetch(request, {address: request.headers.get('x-from') ?? address})
      },
      {overrideGlobalObjects: false},
    ),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  current = receiver()

  const send = (path: string, values: Record<string, string> | URLSearchParams, headers = {}) =>
    fetch(origin + path, {
      method: 'POST',
      body: new URLSearchParams(values),
      headers: {origin: 'null', ...headers},
    })
  const inbox = async (): Promise<Submission[]> => {
    const response = await fetch(`${origin}/intake/inbox`, {headers: {'x-studio': 'yes'}})
    return ((await response.json()) as {submissions: Submission[]}).submissions
  }
  /** Sends a form as somebody without script does: to check it, and again to send it. */
  async function submit(kind: string, values: Record<string, string>) {
    const first = await send(`/intake/${kind}`, values)
    const token = tokenIn(await first.text())
    clock.now = new Date(clock.now.getTime() + 10_000)
    const response = await send(`/intake/${kind}`, {...values, token})
    const text = await response.text()
    return {token, response, text, code: /name="code" value="([^"]+)"/.exec(text)?.[1] ?? ''}
  }
  return {
    dir,
    facts,
    reports,
    clock,
    store,
    send,
    inbox,
    submit,
    get url() {
      return origin
    },
    work: () => (current as ReturnType<typeof receiver>).work(),
    from(other: string) {
      address = other
    },
    pass: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms)
    },
    async close() {
      server.closeAllConnections()
      server.close()
      current?.close()
    },
  }
}

export const tokenIn = (page: string) => /name="token" value="([^"]*)"/.exec(page)?.[1] ?? ''

export async function open(sealed: string): Promise<Sealed> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return JSON.parse(await decrypter.decrypt(Buffer.from(sealed, 'base64'), 'text'))
}

/** Every byte of every file below a folder. */
export function bytesIn(dir: string): Buffer {
  const paths = readdirSync(dir, {recursive: true, encoding: 'utf8'}).map((name) => join(dir, name))
  return Buffer.concat(
    paths.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)),
  )
}

const field = (name: string, control: string) =>
  `<div data-field="${name}"><label for="${name}">${name}</label>${control}</div>`

const formOf = (kind: string, fields: string) =>
  `<!doctype html><html lang="en"><head><title>A form</title><style>p{color:red}</style></head><body><main><form method="post" action="/intake/${kind}">${fields}<input type="hidden" name="token"><input type="hidden" name="altcha"><input name="website"><button>Send</button></form></main></body></html>`

/** The forms as the site has them, without their dress. */
export const pages: Record<string, string> = {
  '/ask/': formOf(
    'question',
    [
      field('question', '<textarea id="question" name="question"></textarea>'),
      field('name', '<input id="name" name="name">'),
      field('reply', '<input id="reply" name="reply" aria-describedby="reply-hint">'),
      field('consent', '<input type="checkbox" id="consent" name="consent" value="yes">'),
      '<select name="to"><option value="">Anyone</option><option value="person-wen">Wen</option></select>',
      '<input type="hidden" name="article">',
    ].join(''),
  ),
  '/book/': formOf(
    'appointment',
    [
      field('name', '<input id="name" name="name">'),
      field('contact', '<input id="contact" name="contact">'),
      field(
        'times',
        '<input type="checkbox" name="times" value="monday-morning"><input type="checkbox" name="times" value="friday-evening">',
      ),
      field(
        'visit',
        '<input type="radio" id="visit" name="visit" value="new"><input type="radio" name="visit" value="returning">',
      ),
    ].join(''),
  ),
  '/ask/reply/':
    '<!doctype html><html lang="en"><head><title>Reply</title></head><body><header>Millrace</header><main><div class="reply"></div></main></body></html>',
}
