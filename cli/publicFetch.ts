import {lookup as askDns, type LookupAddress} from 'node:dns'
import {request as askHttp, type IncomingMessage} from 'node:http'
import {request as askHttps} from 'node:https'
import {BlockList, isIP, type LookupFunction} from 'node:net'
import {Readable} from 'node:stream'
import {Forbidden} from '../intake/references/lookUp/asker.ts'

const MAX_HOPS = 5

/**
 * `fetch` for addresses that others have written: only by http and https, only to public hosts, also
 * where an answer leads on. A host is judged by the address that is really connected to, so that a
 * name cannot mean another one a moment later. `trusted` are addresses whose origin may be anywhere.
 * Throws `Forbidden` for every other.
 */
export function createPublicFetch(trusted: readonly string[] = []): typeof fetch {
  const origins = new Set(trusted.map((address) => new URL(address).origin))
  return async (input, init = {}) => {
    let address = new URL(input instanceof Request ? input.url : input)
    for (let hop = 0; hop <= MAX_HOPS; hop++) {
      const answer = await ask(address, init, origins.has(address.origin))
      const next = answer.headers.location
      if (!isRedirect(answer.statusCode) || !next) return toResponse(answer)
      answer.destroy()
      address = new URL(next, address)
    }
    throw new Forbidden(`It leads on more than ${MAX_HOPS} times.`)
  }
}

function ask(address: URL, init: RequestInit, isTrusted: boolean): Promise<IncomingMessage> {
  const {protocol, hostname} = address
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new Forbidden(`It leads to an address that is no web page: ${protocol}`)
  }
  const host = hostname.replace(/^\[|\]$/g, '')
  if (!isTrusted && isIP(host) && isPrivate(host)) throw notPublic(host)
  const send = protocol === 'https:' ? askHttps : askHttp
  return new Promise((resolve, reject) => {
    const options = {
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(init.signal && {signal: init.signal}),
      ...(!isTrusted && {lookup: lookUpPublic}),
    }
    // An abort says only that it was one; its reason says that time ran out.
    const fail = (error: Error) => reject(init.signal?.aborted ? init.signal.reason : error)
    send(address, options, resolve).on('error', fail).end()
  })
}

const lookUpPublic: LookupFunction = (host, options, answer) => {
  askDns(host, {...options, all: true}, (error, found: LookupAddress[] = []) => {
    if (error) return answer(error, [])
    if (found.some(({address}) => isPrivate(address))) return answer(notPublic(host), [])
    const [{address, family} = {address: '', family: 0}] = found
    return options.all ? answer(null, found) : answer(null, address, family)
  })
}

const notPublic = (host: string) =>
  new Forbidden(`It leads into a private network (${host}), where nothing is fetched from.`)

const isRedirect = (status = 0) => [301, 302, 303, 307, 308].includes(status)

function toResponse(answer: IncomingMessage): Response {
  const {statusCode: status = 200, headers} = answer
  const told = Object.entries(headers).map(([name, value]): [string, string] => [name, `${value}`])
  const hasBody = ![204, 205, 304].includes(status)
  return new Response(hasBody ? (Readable.toWeb(answer) as ReadableStream) : null, {
    status,
    headers: told,
  })
}

/** Networks that are somebody's own or nobody's, after the registries of IANA (RFC 6890, 8190). */
const PRIVATE = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv4')
// Public addresses of version 6 are those of 2000::/3, but for those that wrap one of version 4.
for (const [network, bits] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2002::', 16],
  ['2001::', 32],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv6')

const isPrivate = (address: string) => PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
