const NAME = 'lakeUser'

/** A browser keeps its answer to “who are you?” for as long as it keeps any cookie. */
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The user whom a browser says it is, by a request's `Cookie` header. */
export function readSession(cookie: string | null): string | undefined {
  const found = cookie
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${NAME}=`))
  return found?.slice(NAME.length + 1) || undefined
}

/**
 * A `Set-Cookie` that makes a browser somebody, or nobody again. No page of another site makes
 * a browser send it, and no script reads it.
 */
export function formatSession(userId: string | null): string {
  const age = userId ? YEAR_SECONDS : 0
  return `${NAME}=${userId ?? ''}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict`
}
