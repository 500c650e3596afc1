import {randomBytes, randomUUID} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {join} from 'node:path'
import {getRequestListener} from '@hono/node-server'
import type {SanityClient} from '@sanity/client'
import {Encrypter} from 'age-encryption'
import type {FormStore} from '../intake/forms/formStore.ts'
import {nameOfError} from '../intake/forms/nameOfError.ts'
import {createReceiver} from '../intake/forms/receiver.ts'
import {toPracticeFacts} from '../intake/forms/settings.ts'
import {createSmtp} from '../intake/forms/smtp.ts'
import {openFormStore} from '../intake/forms/store/openFormStore.ts'
import {SAMPLE_KEY, SAMPLE_PASSPHRASE, SAMPLE_SECRET} from '../schemas/forms/sampleKey.ts'
import type {Settings} from '../schemas/model.generated.ts'
import {SETTINGS_ID} from '../schemas/types.ts'
import type {FormsEnvironment} from './environment.ts'
import {isAtHome} from './isAtHome.ts'

export interface FormsHere {
  handle(request: IncomingMessage, response: ServerResponse): void
  close(): void
}

interface FormsOptions {
  client: SanityClient
  dataDir: string
  environment: FormsEnvironment
  /** Origin of `npm start`, and of the public site. */
  url: string
  siteUrl: string
  /** Folder of the built site. */
  site(): string | undefined
  now?: () => Date
}

/** How often what is due is deleted, and what waits is sent. */
const MINUTE = 60_000
/** The practice's settings are asked for so seldom, unless something is kept by them. */
const KEPT = 5000

/** The receiver of readers' forms, with its store, clock and mail, as `npm start` runs it. */
export async function formsHere(options: FormsOptions): Promise<FormsHere> {
  const {client, dataDir, environment, url, siteUrl, site, now = () => new Date()} = options
  const dir = join(dataDir, 'forms')
  mkdirSync(dir, {recursive: true, mode: 0o700})
  const store = openFormStore(dir)
  const practice = forAWhile(async () =>
    toPracticeFacts(
      await client
        .getDocument(SETTINGS_ID)
        .then((found) => (found as Settings | undefined) ?? null),
    ),
  )
  // A project that cannot be reached yet keeps nothing from starting.
  const forms = await practice().then(
    (facts) => facts.forms,
    () => undefined,
  )
  if (forms?.publicKey === SAMPLE_KEY) {
    // On a full disk the site and Studio start all the same.
    await holdSampleKey(store, now()).catch((error) =>
      console.error(`Forms cannot be stored yet: ${nameOfError(error)}`),
    )
  }
  const asked = new WeakMap<Request, IncomingMessage>()
  const receiver = createReceiver({
    store,
    practice,
    page: async (path) => {
      const folder = site()
      if (!folder) return undefined
      return readFile(join(folder, path, 'index.html'), 'utf8').catch(() => undefined)
    },
    site: new URL(siteUrl).origin,
    allowedOrigins: [new URL(url).origin, url.replace('//localhost', '//127.0.0.1')],
    mayOpenInbox: (request) => {
      const incoming = asked.get(request)
      return incoming !== undefined && isAtHome(incoming)
    },
    secret: readSecret(join(dir, 'secret.key')),
    now,
    send: environment.smtpUrl
      ? createSmtp(
          environment.smtpUrl,
          environment.smtpFrom ?? `attune@${new URL(siteUrl).hostname}`,
        )
      : undefined,
    studio: `${url}/studio`,
    report: (message) => console.error(message),
  })
  const listen = getRequestListener(
    (request, {incoming}) => {
      asked.set(request, incoming as IncomingMessage)
      return receiver.fetch(request, {
        address: addressOf(incoming as IncomingMessage, environment.trustProxy),
      })
    },
    {overrideGlobalObjects: false},
  )
  const timer = setInterval(() => void work(), MINUTE)
  let isWorking = false
  // One at a time: a mail server that takes its time would else get a mail twice.
  async function work() {
    if (isWorking) return
    isWorking = true
    await receiver
      .work()
      .catch((error) => console.error('Forms could not be tidied:', nameOfError(error)))
    isWorking = false
  }
  void work()
  return {
    handle: (incoming, response) => void listen(incoming, response),
    close() {
      clearInterval(timer)
      receiver.close()
    },
  }
}

/** The last address that a proxy of ours added; those before it are anybody's word. */
function addressOf({headers, socket}: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return forwarded || socket.remoteAddress || ''
}

function forAWhile<T>(ask: () => Promise<T>): (anew?: 'anew') => Promise<T> {
  let kept: {until: number; value: Promise<T>} | undefined
  return (anew) => {
    if (!anew && kept && kept.until > performance.now()) return kept.value
    const value = ask()
    kept = {until: performance.now() + KEPT, value}
    value.catch(() => {
      kept = undefined
    })
    return value
  }
}

function readSecret(path: string): Uint8Array<ArrayBuffer> {
  const secret = existsSync(path) ? readFileSync(path) : undefined
  if (secret?.length === 32) return new Uint8Array(secret)
  writeFileSync(`${path}.new`, randomBytes(32), {mode: 0o600})
  renameSync(`${path}.new`, path)
  return new Uint8Array(readFileSync(path))
}

/** Whoever tries the sample opens its inbox with a passphrase that Studio tells. */
async function holdSampleKey(store: FormStore, now: Date) {
  if ((await store.keyHolders()).length > 0) return
  const encrypter = new Encrypter()
  encrypter.setPassphrase(SAMPLE_PASSPHRASE)
  encrypter.setScryptWorkFactor(12)
  const wrapped = await encrypter.encrypt(JSON.stringify([SAMPLE_SECRET]))
  await store.putKeyHolder({
    id: randomUUID(),
    name: 'Sample',
    createdAt: now.toISOString(),
    wrapped: Buffer.from(wrapped).toString('base64'),
  })
}
