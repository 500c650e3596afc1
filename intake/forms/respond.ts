import {html, type Markup} from './markup.ts'
import {attribute, elementsIn, formatPage, put, readPage, setText, textOf} from './page.ts'

/** A reply of the receiver's own, for the place that the site's page for replies has for it. */
export interface Reply {
  status?: number
  title: string
  body: Markup
}

/** The reply in the site's own dress; plain where the site has no such page. */
export function toReplyPage({title, body}: Reply, shell: string | undefined): string {
  const content = html`<h1 tabindex="-1" autofocus>${title}</h1>${body}`
  if (!shell) {
    return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title></head><body><main>${content}</main></body></html>`
      .text
  }
  const page = readPage(shell)
  const place = page.find(
    (element) => attribute(element, 'class')?.split(' ').includes('reply') ?? false,
  )
  const head = page.find(({tagName}) => tagName === 'title')
  if (place) put(place, content, 'instead')
  if (head) setText(head, title)
  return formatPage(page)
}

/** A page of the receiver: kept by no cache, known to no index, and running nothing but the site's files. */
export async function toResponse(
  page: string,
  {status = 200, site}: {status?: number | undefined; site: string},
): Promise<Response> {
  return new Response(page, {
    status,
    headers: {
      ...privately,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': await policyOf(page, site),
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  })
}

/** What every answer carries. */
export const privately = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
}

async function policyOf(text: string, site: string): Promise<string> {
  const {document} = readPage(text)
  const html = document.childNodes.find((node) => node.nodeName === 'html')
  const elements = html && 'tagName' in html ? elementsIn(html) : []
  const styles = elements.filter(({tagName}) => tagName === 'style').map(textOf)
  const hasScript = elements.some(
    (element) => element.tagName === 'script' && attribute(element, 'src') !== undefined,
  )
  const hashes = await Promise.all([...new Set(styles)].map(hashOf))
  const home = `'self' ${site}`
  return [
    "default-src 'none'",
    `style-src ${[home, ...hashes].join(' ')}`,
    `script-src ${hasScript ? home : "'none'"}`,
    `connect-src ${home}`,
    `img-src ${home} data:`,
    `font-src ${home}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

async function hashOf(style: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)),
  )
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`
}
