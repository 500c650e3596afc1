import {once} from 'node:events'
import {type AddressInfo, connect, createServer} from 'node:net'
import {pipeline} from 'node:stream'
import {SMTPServer} from 'smtp-server'
import {afterEach, expect, test} from 'vitest'
import {createSmtp} from '../../../intake/forms/smtp.ts'
import {startReceiver} from './startReceiver.ts'

const PHRASE = 'Nobody may read this in a mail'
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A real mail server; `refuses` answers what it does not take. */
async function startMailServer(refuses?: string) {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error(refuses) : undefined),
    async onData(stream, _session, done) {
      const parts: Buffer[] = []
      for await (const part of stream) parts.push(part as Buffer)
      mails.push(Buffer.concat(parts).toString())
      done()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return {mails, close, port: (server.server.address() as AddressInfo).port}
}

async function startWithMail(port: number) {
  const receiver = await startReceiver({
    send: createSmtp(`smtp://127.0.0.1:${port}`, 'attune@millrace.example'),
  })
  closing.push(receiver.close)
  return receiver
}

test('a notification carries a link and a code, and nothing that somebody wrote', async () => {
  const server = await startMailServer()
  closing.push(server.close)
  const receiver = await startWithMail(server.port)
  const {code} = await receiver.submit('question', {
    question: PHRASE,
    name: 'Robin Sender',
    reply: 'robin@home.example',
  })
  await receiver.work()
  const [submission] = await receiver.inbox()
  expect(submission?.mail).toEqual({state: 'sent'})
  expect(server.mails).toHaveLength(1)
  const [mail = ''] = server.mails
  expect(mail).toContain('To: desk@millrace.example')
  expect(mail).toContain(`http://localhost/studio/structure/readerQuestions;${submission?.id}`)
  for (const secret of [PHRASE, 'Robin', 'robin@home.example', code]) {
    expect(mail).not.toContain(secret)
  }
  await receiver.work()
  expect(server.mails).toHaveLength(1)
})

test('a mail server that is down loses nothing: the inbox says so, and it is tried again', async () => {
  const server = await startMailServer()
  closing.push(server.close)
  let isDown = true
  const door = createServer((socket) => {
    if (isDown) return void socket.destroy()
    pipeline(socket, connect(server.port, '127.0.0.1'), socket, () => {})
  }).listen(0, '127.0.0.1')
  closing.push(() => door.close())
  await once(door, 'listening')
  const receiver = await startWithMail((door.address() as AddressInfo).port)
  await receiver.submit('appointment', {
    name: 'Robin',
    contact: 'robin@home.example',
    visit: 'new',
  })
  await receiver.work()
  const [waiting] = await receiver.inbox()
  expect(waiting?.mail).toMatchObject({state: 'failing', tries: 1})

  isDown = false
  await receiver.work()
  expect(server.mails).toHaveLength(0)
  receiver.pass(61_000)
  await receiver.work()
  expect(server.mails).toHaveLength(1)
  const [sent] = await receiver.inbox()
  expect(sent?.mail).toEqual({state: 'sent'})
})

test('what a mail server says is kept without the addresses in it', async () => {
  const server = await startMailServer('no mailbox desk@millrace.example here')
  closing.push(server.close)
  const receiver = await startWithMail(server.port)
  await receiver.submit('question', {question: PHRASE})
  await receiver.work()
  const [submission] = await receiver.inbox()
  expect(submission?.mail).toMatchObject({state: 'failing'})
  expect(JSON.stringify(submission?.mail)).toContain('no mailbox')
  expect(JSON.stringify(submission?.mail)).not.toContain('@')
  expect(receiver.reports.join()).not.toContain(PHRASE)
})
