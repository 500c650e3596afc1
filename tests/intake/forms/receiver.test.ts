import {Encrypter} from 'age-encryption'
import {solveChallenge} from 'altcha-lib'
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {SAMPLE_KEY} from '../../../schemas/forms/sampleKey.ts'
import {bytesIn, open, practice, startReceiver, tokenIn} from './startReceiver.ts'

type Started = Awaited<ReturnType<typeof startReceiver>>
let receiver: Started
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.close())

const PHRASE = 'Why do lanterns make me cry?'

describe('a question without script', () => {
  let sent: Awaited<ReturnType<Started['submit']>>
  beforeAll(async () => {
    sent = await receiver.submit('question', {
      question: PHRASE,
      name: 'Robin',
      reply: 'robin@home.example',
      to: 'person-wen',
      article: 'article-lanterns',
    })
  })

  test('is shown once more before it is sent', async () => {
    const response = await receiver.send('/intake/question', {
      question: `${PHRASE} <b>`,
      consent: 'yes',
      to: 'person-wen',
    })
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(text).toContain('Is this right?')
    expect(text).toContain(`${PHRASE} &lt;b&gt;</textarea>`)
    expect(text).toMatch(/name="consent" value="yes" checked/)
    expect(text).toContain('<option value="person-wen" selected="">')
    expect(tokenIn(text)).not.toBe('')
  })

  test('is kept, and its sender gets a reference code', () => {
    expect(sent.response.status).toBe(200)
    expect(sent.text).toContain('Your question has arrived')
    expect(sent.text).toContain('Call or text 988.')
    expect(sent.code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]$/)
  })

  test('can be opened with the practice’s key and in no other way', async () => {
    const [submission] = await receiver.inbox()
    expect(submission).toMatchObject({
      kind: 'question',
      status: 'new',
      hasAnswer: false,
      revision: 0,
    })
    expect(await open(submission?.sealed ?? '')).toEqual({
      kind: 'question',
      code: sent.code,
      form: {
        question: PHRASE,
        name: 'Robin',
        reply: 'robin@home.example',
        consent: false,
        to: 'person-wen',
        article: 'article-lanterns',
      },
    })
    const bytes = bytesIn(receiver.dir)
    expect(bytes.includes(submission?.sealed.slice(0, 60) ?? '?')).toBe(true)
    for (const words of [PHRASE, 'Robin', 'robin@home.example', sent.code, 'article-lanterns']) {
      for (const form of [words, Buffer.from(words).toString('base64').slice(0, 8)]) {
        expect(bytes.includes(form)).toBe(false)
      }
      expect(bytes.includes(Buffer.from(words, 'utf16le'))).toBe(false)
    }
  })

  test('sent twice by a double click is kept once', async () => {
    const before = (await receiver.inbox()).length
    const values = {
      question: PHRASE,
      name: 'Robin',
      reply: 'robin@home.example',
      to: 'person-wen',
      article: 'article-lanterns',
      token: sent.token,
    }
    const again = await receiver.send('/intake/question', values)
    expect(await again.text()).toContain(sent.code)
    expect(await receiver.inbox()).toHaveLength(before)
  })

  test('with other words under a used token comes back to be sent once more', async () => {
    const before = (await receiver.inbox()).length
    const again = await receiver.send('/intake/question', {
      question: 'Another one?',
      token: sent.token,
    })
    const text = await again.text()
    expect(again.status).toBe(409)
    expect(text).toContain('was sent before')
    expect(text).toContain('Another one?</textarea>')
    expect(await receiver.inbox()).toHaveLength(before)
  })

  test('tells its sender what became of it, read back in small letters without dashes', async () => {
    const code = sent.code.toLowerCase().replaceAll('-', ' ')
    const status = await (await receiver.send('/intake/status', {code})).text()
    expect(status).toContain('It waits to be read.')
    expect(status).toContain('May 31, 2026')
  })

  test('gives its answer to whoever has the code', async () => {
    const {url} = receiver
    const submission = (await receiver.inbox()).find(({kind}) => kind === 'question')
    const encrypter = new Encrypter()
    encrypter.setPassphrase(sent.code)
    encrypter.setScryptWorkFactor(12)
    const answer = Buffer.from(await encrypter.encrypt('Lanterns are <kind>.')).toString('base64')
    const change = {revision: submission?.revision, status: 'answered', answer, by: 'person-wen'}
    const headers = {'content-type': 'application/json', 'x-studio': 'yes'}
    const post = () =>
      fetch(`${url}/intake/inbox/${submission?.id}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(change),
      })
    expect(await (await post()).json()).toMatchObject({
      status: 'answered',
      hasAnswer: true,
      revision: 1,
    })
    expect((await post()).status).toBe(409)
    const status = await (await receiver.send('/intake/status', {code: sent.code})).text()
    expect(status).toContain('Lanterns are &lt;kind&gt;.')
    expect(bytesIn(receiver.dir).includes('Lanterns are')).toBe(false)
  })

  test('is deleted by its sender, to the last byte', async () => {
    const [submission] = await receiver.inbox()
    const part = submission?.sealed.slice(40, 90) ?? '?'
    expect(bytesIn(receiver.dir).includes(part)).toBe(true)
    const reply = await receiver.send('/intake/delete', {code: sent.code})
    expect(await reply.text()).toContain('It is deleted')
    expect(bytesIn(receiver.dir).includes(part)).toBe(false)
    expect((await receiver.send('/intake/status', {code: sent.code})).status).toBe(404)
  })
})

test('a script sends at once, with a proof of its work', async () => {
  const {token, challenge} = await (await fetch(`${receiver.url}/intake/token?for=question`)).json()
  const solution = await solveChallenge({challenge, deriveKey})
  const altcha = btoa(JSON.stringify({challenge, solution}))
  receiver.pass(5000)
  const without = await receiver.send('/intake/question', {question: PHRASE, token})
  expect(without.status).toBe(409)
  const reply = await receiver.send('/intake/question', {question: PHRASE, token, altcha})
  expect(await reply.text()).toContain('Your question has arrived')
})

interface Refusal {
  what: string
  values?: Record<string, string>
  headers?: Record<string, string>
  status: number
  says: string
}

const refusals: Refusal[] = [
  {what: 'empty', values: {}, status: 422, says: 'Write your question.'},
  {
    what: 'too long',
    values: {question: 'x'.repeat(2001)},
    status: 422,
    says: 'longer than 2000 characters',
  },
  {
    what: 'of an address that is none',
    values: {question: 'Why?', reply: 'me@'},
    status: 422,
    says: 'does not look like an e-mail address',
  },
  {
    what: 'full of links',
    values: {question: 'http://a.example http://b.example http://c.example'},
    status: 422,
    says: 'up to two links',
  },
  {
    what: 'with the hidden field filled in',
    values: {question: 'Why?', website: 'x'},
    status: 422,
    says: 'A field that nobody sees',
  },
  {
    what: 'under a forged token',
    values: {question: 'Why?', token: 'question.n.abc.def.ghi'},
    status: 409,
    says: 'was not complete',
  },
  {what: 'too large', values: {question: 'x'.repeat(20_000)}, status: 413, says: 'too long'},
  {
    what: 'from a page elsewhere',
    values: {question: 'Why?'},
    headers: {origin: 'https://elsewhere.example'},
    status: 403,
    says: 'not ours',
  },
  {
    what: 'from a page elsewhere that hides its name',
    values: {question: 'Why?'},
    headers: {'sec-fetch-site': 'cross-site'},
    status: 403,
    says: 'not ours',
  },
  {
    what: 'as JSON',
    values: {},
    headers: {'content-type': 'application/json'},
    status: 415,
    says: 'not a form',
  },
]

test.each(refusals)(
  'a question $what is refused, and nothing is kept',
  async ({values, headers, status, says}) => {
    receiver.from(
      `198.51.100.${refusals.findIndex((each) => each.says === says && each.status === status)}`,
    )
    const before = (await receiver.inbox()).length
    const response = await receiver.send('/intake/question', values ?? {}, headers)
    const text = await response.text()
    expect(text).toContain(says)
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    const typed = values?.question
    if (typed && status !== 413 && status !== 403) expect(text).toContain(typed)
    expect(await receiver.inbox()).toHaveLength(before)
  },
)

test('each mistake stands beside its field and at the top, where the focus is', async () => {
  receiver.from('198.51.100.99')
  const response = await receiver.send('/intake/question', {reply: 'me@', name: '"><script>'})
  const text = await response.text()
  expect(text).toContain('<a href="#question">Write your question.</a>')
  expect(text).toMatch(/role="alert" tabindex="-1" autofocus/)
  expect(text).toMatch(/name="reply"[^>]*aria-describedby="reply-hint mistake-reply"/)
  expect(text).toContain('value="&quot;&gt;&lt;script&gt;"')
  expect(text).toContain('<title>Please check: A form</title>')
  expect(response.headers.get('content-security-policy')).toMatch(/style-src 'self' \S+ 'sha256-/)
})

test('a token is too young, and then too old', async () => {
  receiver.from('198.51.100.98')
  const first = tokenIn(await (await receiver.send('/intake/question', {question: 'Why?'})).text())
  const early = await receiver.send('/intake/question', {question: 'Why?', token: first})
  expect(await early.text()).toContain('very quick')
  receiver.pass(121 * 60_000)
  const late = await receiver.send('/intake/question', {question: 'Why?', token: first})
  expect(await late.text()).toContain('lay open')
})

test('what comes too often from one address waits, and others do not', async () => {
  receiver.from('203.0.113.5')
  const replies: number[] = []
  for (let n = 0; n < 8; n++) {
    replies.push((await receiver.submit('question', {question: `Number ${n}?`})).response.status)
  }
  expect(replies.slice(0, 6)).toEqual(Array(6).fill(200))
  expect(replies.slice(6)).toEqual([429, 429])
  receiver.from('203.0.113.6')
  expect((await receiver.submit('question', {question: 'And I?'})).response.status).toBe(200)
})

test('a network of IPv6 counts as one address, however it is written', async () => {
  const addresses = [
    '2001:db8::1',
    '2001:db8::2',
    '2001:0db8:0:0:5:6:7:8',
    '2001:db8:0:0:1::',
    '2001:DB8::f:1',
    '2001:db8::3',
    '2001:db8:0:0:9:9:9:9',
  ]
  const replies: number[] = []
  for (const address of addresses) {
    receiver.from(address)
    replies.push((await receiver.submit('question', {question: 'Why?'})).response.status)
  }
  expect(replies).toEqual([...Array(6).fill(200), 429])
  receiver.from('2001:db8:0:1::1')
  expect((await receiver.submit('question', {question: 'Next door?'})).response.status).toBe(200)
})

test('a page elsewhere that hides its name is refused where the site has other names, too', async () => {
  const strict = await startReceiver({allowedOrigins: ['http://localhost:1']})
  const headers = {'sec-fetch-site': 'cross-site'}
  const reply = await strict.send('/intake/question', {question: 'Why?'}, headers)
  expect(reply.status).toBe(403)
  await strict.close()
  const apart = await startReceiver({site: 'https://practice.example'})
  expect((await apart.send('/intake/question', {question: 'Why?'}, headers)).status).toBe(200)
  await apart.close()
})

describe('a form that is not ready', () => {
  const without = {...practice.forms, _type: 'readerForms' as const}
  test.each([
    ['is switched off', {...without, open: []}, 'http://localhost'],
    ['has no key', {...without, publicKey: undefined}, 'http://localhost'],
    [
      'has the key of the sample under a real address',
      {...without, publicKey: SAMPLE_KEY},
      'https://practice.example',
    ],
    ['has a key that is none', {...without, publicKey: 'age1nonsense'}, 'http://localhost'],
  ])('and %s gives the telephone number and keeps nothing', async (_, forms, site) => {
    const closed = await startReceiver({practice: {...practice, forms: forms as never}, site})
    const {response, text} = await closed.submit('question', {question: PHRASE})
    expect(response.status).toBe(503)
    expect(text).toContain('+1 503-555-0142')
    expect(await closed.inbox()).toEqual([])
    expect(closed.reports.join()).not.toContain(PHRASE)
    await closed.close()
  })
})

test('a store that fails keeps nothing, says so, and gives the words back', async () => {
  const broken = await startReceiver({
    store: (store) => ({
      ...store,
      add: () => Promise.reject(new Error(`disk is full: ${PHRASE}`)),
    }),
  })
  const {response, text} = await broken.submit('question', {question: PHRASE})
  expect(response.status).toBe(503)
  expect(text).toContain('was not kept')
  expect(text).toContain('+1 503-555-0142')
  expect(text).toContain(`${PHRASE}</textarea>`)
  expect(broken.reports).toEqual(['A form could not be kept: Error'])
  await broken.close()
})

test('the inbox and the keys are for whom the host lets in', async () => {
  for (const path of ['inbox', 'inbox/ABC', 'keys', 'keys/abc']) {
    const response = await fetch(`${receiver.url}/intake/${path}`)
    expect(response.status).toBe(403)
  }
  const headers = {'x-studio': 'yes'}
  const asForm = await fetch(`${receiver.url}/intake/keys/a`, {method: 'PUT', headers, body: '{}'})
  expect(asForm.status).toBe(415)
})

test('a wrong method is told which are right', async () => {
  const response = await fetch(`${receiver.url}/intake/question`)
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('POST')
})
