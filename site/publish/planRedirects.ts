/** Addresses of pages by the ids of their documents. */
export type Paths = Record<string, string>

/** A redirect there is, draft or published. */
export interface KnownRedirect {
  _id: string
  from: string | null
  to: string | null
}

/** A page that has another address than readers know, and what keeps the old one working. */
export interface Move {
  from: string
  to: string
  mutations: RedirectMutation[]
}

type RedirectMutation =
  | {delete: {id: string}}
  | {createIfNotExists: {_id: string; _type: 'redirect'; from: string; to: Target}}
  | {patch: {id: string; set: {to: Target}}}

type Target = {_type: 'reference'; _ref: string}

/**
 * What keeps old addresses working when pages move: the old one leads to the page, and no redirect
 * stands on the new one. Redirects name the page and not its address, so that one which led to the
 * old address leads to the new one by itself.
 */
export function planRedirects(before: Paths, now: Paths, redirects: KnownRedirect[]): Move[] {
  const taken = new Set(Object.values(now))
  const at = (path: string) => redirects.filter((redirect) => isAt(redirect, path))
  return Object.entries(now).flatMap(([id, to]): Move[] => {
    const from = before[id]
    if (!from || from === to) return []
    const shadows = at(to).map(({_id}) => ({delete: {id: _id}}))
    if (taken.has(from)) return [{from, to, mutations: shadows}]
    const target = {_type: 'reference', _ref: id} as const
    const known = at(from).filter(({_id}) => !/^(drafts|versions)\./.test(_id))
    const corrected = known
      .filter((redirect) => redirect.to !== id)
      .map(({_id}) => ({patch: {id: _id, set: {to: target}}}))
    const made = known.length === 0 && {
      createIfNotExists: {_id: toRedirectId(from), _type: 'redirect' as const, from, to: target},
    }
    return [{from, to, mutations: [...shadows, ...corrected, ...(made ? [made] : [])]}]
  })
}

/** The same for the same address, so that what is planned twice is made once. */
function toRedirectId(from: string): string {
  const path = encodeURIComponent(from.replace(/^\/|\/$/g, ''))
  return `redirect-${path.replace(/[^A-Za-z0-9-]/g, '_')}`.slice(0, 120)
}

const bare = (path: string) => path.replace(/^\/+|\/+$/g, '')
const isAt = ({from}: KnownRedirect, path: string) => from !== null && bare(from) === bare(path)
