import type {IncomingHttpHeaders, IncomingMessage} from 'node:http'
import {createHosts} from '../lake/access/hosts.ts'

/**
 * Whether a request comes from the person at this machine, as the lake judges it (its README,
 * “Safety”): by a name that is ours, and not from a page elsewhere. What passes through a proxy
 * comes from somebody else, whatever name it was given.
 */
export function isAtHome({headers, socket}: IncomingMessage): boolean {
  const hosts = createHosts(() => `http://localhost:${socket.localPort}`, [])
  if (!hosts.isOurs(headers.host ?? null)) return false
  if (isForwarded(headers)) return false
  if (headers.origin) return hosts.isAllowedOrigin(headers.origin)
  // A link may lead here from anywhere; a page elsewhere may not read or embed what is here.
  return headers['sec-fetch-site'] !== 'cross-site' || headers['sec-fetch-dest'] === 'document'
}

/** Whether a request passed through a proxy that says so. */
export const isForwarded = (headers: IncomingHttpHeaders): boolean =>
  Boolean(headers.forwarded || headers['x-forwarded-for'] || headers['x-forwarded-host'])
