import {createServer, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {fetchPicture} from '../../site/images/fetchPicture.ts'

type Answer = (response: ServerResponse) => void

/** What comes of one request after the other; the last of them again and again. */
let answers: Answer[] = []
let asked = 0
const server = createServer((_, response) => {
  answers[Math.min(asked++, answers.length - 1)]?.(response)
})
const drop: Answer = (response) => response.socket?.destroy()
const halve: Answer = (response) => {
  response.writeHead(200, {'content-length': 9})
  response.write('half', () => response.socket?.destroy())
}
const refuse =
  (status: number): Answer =>
  (response) =>
    response.writeHead(status).end()
const give: Answer = (response) => response.end('a picture')

beforeAll(() => new Promise<void>((resolve) => server.listen(0, resolve)))
afterAll(() => server.close())

/** What comes of it, and how often the server was asked. */
async function outcomeOf(...all: Answer[]): Promise<[string, number]> {
  answers = all
  asked = 0
  const {port} = server.address() as AddressInfo
  const outcome = await fetchPicture(`http://localhost:${port}/a.jpg`, [1, 1, 1]).then(
    (bytes) => bytes.toString(),
    (error) => error.message.replace(`${port}`, 'PORT'),
  )
  return [outcome, asked]
}

test.each<[string, Answer[]]>([
  ['broken', [drop, drop, give]],
  ['broken in the middle', [halve, halve, give]],
  ['refused for now', [refuse(503), refuse(429), give]],
])('a picture comes although the connection was %s twice', async (_, all) => {
  expect(await outcomeOf(...all)).toEqual(['a picture', 3])
})

test('a connection that the host has closed since is no reason to fail', async () => {
  expect(await outcomeOf(give)).toEqual(['a picture', 1])
  server.closeAllConnections()
  expect((await outcomeOf(give))[0]).toBe('a picture')
})

test('a picture that is not there is not asked for again', async () => {
  expect(await outcomeOf(refuse(404))).toEqual([
    'expected a picture at http://localhost:PORT/a.jpg, received status 404, so the file is not there. Upload it again where it is shown, then publish.',
    1,
  ])
})

test('a picture that never comes is given up, with its address and what to try', async () => {
  const [outcome, times] = await outcomeOf(drop)
  expect(outcome.replace(/\([A-Z_]+\)/, '(why)')).toBe(
    'expected a picture at http://localhost:PORT/a.jpg, received no answer (why), and that in 4 tries. See whether the address opens in a browser, then publish again.',
  )
  expect(times).toBe(4)
})
