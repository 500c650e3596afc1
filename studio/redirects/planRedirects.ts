import {documentPaths} from '../../schemas/documentPaths.ts'

/** A published page, before or after a change. */
export interface Page {
  _id: string
  _type: string
  slug?: {current?: string}
}

/** A redirect there is, draft or published. */
export interface KnownRedirect {
  _id: string
  from: string | null
  to: string | null
}

export type RedirectMutation =
  | {delete: {id: string}}
  | {createIfNotExists: {_id: string; _type: 'redirect'; from: string; to: Target}}
  | {patch: {id: string; set: {to: Target}}}

type Target = {_type: 'reference'; _ref: string}

/**
 * What keeps old addresses working when a published page moves: the old one leads to the page, and
 * no redirect stands on the new one. Redirects name the page and not its address, so that one which
 * led to the old address leads to the new one by itself. Nothing where the page has not moved.
 */
export function planRedirects(
  before: Page,
  after: Page,
  redirects: KnownRedirect[],
  /** Whether another page has the old address now. */
  isTaken: boolean,
): {from: string; to: string; mutations: RedirectMutation[]} | undefined {
  const [from, to] = [pathOf(before), pathOf(after)]
  if (!from || !to || from === to) return undefined
  const at = (path: string) => redirects.filter((redirect) => isAt(redirect, path))
  const shadows = at(to).map(({_id}) => ({delete: {id: _id}}))
  if (isTaken) return {from, to, mutations: shadows}
  const target = {_type: 'reference', _ref: after._id} as const
  const known = at(from).filter(({_id}) => !/^(drafts|versions)\./.test(_id))
  const corrected = known
    .filter((redirect) => redirect.to !== after._id)
    .map(({_id}) => ({patch: {id: _id, set: {to: target}}}))
  const made = known.length === 0 && {
    createIfNotExists: {_id: toRedirectId(from), _type: 'redirect' as const, from, to: target},
  }
  return {from, to, mutations: [...shadows, ...corrected, ...(made ? [made] : [])]}
}

/** Where readers find a page; nothing for what has no page, or no address yet. */
export function pathOf({_type, slug}: Page): string | undefined {
  if (!(_type in documentPaths) || !slug?.current) return undefined
  return documentPaths[_type as keyof typeof documentPaths](slug.current)
}

/** The same for the same address, so that two Studios which notice one move write one redirect. */
function toRedirectId(from: string): string {
  const path = encodeURIComponent(from.replace(/^\/|\/$/g, ''))
  return `redirect-${path.replace(/[^A-Za-z0-9-]/g, '_')}`.slice(0, 120)
}

const bare = (path: string) => path.replace(/^\/+|\/+$/g, '')
const isAt = ({from}: KnownRedirect, path: string) => from !== null && bare(from) === bare(path)
