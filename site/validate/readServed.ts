import type {Finding} from './finding.ts'
import {fault} from './listing.ts'

const source = 'https://owasp.org/www-project-secure-headers/'

/** What a server says with a page to keep its readers safe, or does not. */
export function readServed(url: string, headers: Headers): Finding[] {
  const policy = headers.get('content-security-policy')
  const say = (place: string, found: string, expected: string) => [
    {...fault('headers', source, place, found, expected, 'warning'), page: url},
  ]
  const isWeak =
    policy &&
    /script-src[^;]*'unsafe-(inline|eval)'/.test(policy) &&
    !/'(nonce|sha\d{3})-/.test(policy)
  return [
    ...(policy ? [] : say('Content-Security-Policy', 'nothing', 'what the page may run and fetch')),
    ...(isWeak
      ? say(
          'Content-Security-Policy',
          'scripts that stand in the page',
          'files, or hashes of scripts',
        )
      : []),
    ...(headers.get('x-content-type-options')?.toLowerCase() === 'nosniff'
      ? []
      : say(
          'X-Content-Type-Options',
          headers.get('x-content-type-options') ?? 'nothing',
          'nosniff',
        )),
    ...(policy?.includes('frame-ancestors') || headers.has('x-frame-options')
      ? []
      : say('frame-ancestors', 'nothing', 'which sites may show the page within theirs')),
    ...(url.startsWith('https:') && !headers.has('strict-transport-security')
      ? say('Strict-Transport-Security', 'nothing', 'that browsers come by https only')
      : []),
  ]
}
