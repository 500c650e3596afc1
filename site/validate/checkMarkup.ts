import type {Finding} from './finding.ts'
import type {Page} from './page.ts'

/** HTML that a browser has to repair, and what could run or be fetched without being asked for. */
export function checkMarkup(page: Page, strict: boolean): Finding[] {
  const origin = new URL(page.url).origin
  const strangers = page.fetched.filter(
    (address) =>
      URL.canParse(address, page.url) &&
      /^(https?|wss?):$/.test(new URL(address, page.url).protocol) &&
      new URL(address, page.url).origin !== origin,
  )
  const say = (rule: string, place: string, found: string, expected: string, remedy: string) => ({
    severity: 'error' as const,
    rule,
    place,
    found,
    expected,
    remedy,
  })
  return [
    ...page.mistakes
      .slice(0, 3)
      .map(({code, line}) =>
        say(
          'markup',
          `line ${line}`,
          code,
          'HTML that needs no repair',
          'Correct it; see html.spec.whatwg.org/#parse-errors.',
        ),
      ),
    ...page.repeatedAnchors.map((id) =>
      say('anchor', `#${id}`, 'the same id twice', 'each id once', 'Name one of them otherwise.'),
    ),
    ...(strict ? page.handlers : []).map((handler) =>
      say('script', handler, 'a script in an attribute', 'none', 'Leave it out.'),
    ),
    ...(strict ? strangers : []).map((address) =>
      say(
        'third-party',
        address,
        'an address elsewhere',
        `files of ${origin} only`,
        'Serve it from the site itself.',
      ),
    ),
    ...(strict && page.styleAttributes > 0
      ? [
          say(
            'script',
            'style="…"',
            `${page.styleAttributes} of them`,
            'none: the content security policy refuses them',
            'Use a class.',
          ),
        ]
      : []),
    ...(strict ? checkHead(page) : []),
  ]
}

function checkHead(page: Page): Finding[] {
  const say = (place: string, found: string, expected: string): Finding => ({
    severity: 'error',
    rule: 'head',
    place,
    found,
    expected,
    remedy: 'Correct the head of the page.',
  })
  const findings: Finding[] = []
  if (!page.title) findings.push(say('title', 'nothing', 'a title'))
  if (!page.language) findings.push(say('html lang', 'nothing', 'the language of the page'))
  if (page.hidden) return findings
  if (!page.canonical) findings.push(say('link canonical', 'nothing', 'the address of the page'))
  else if (!URL.canParse(page.canonical)) {
    findings.push(say('link canonical', page.canonical, 'a whole address'))
  } else if (decodeURI(new URL(page.canonical).pathname) !== page.path) {
    findings.push(say('link canonical', page.canonical, `an address that ends in ${page.path}`))
  }
  return findings
}
