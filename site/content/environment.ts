/** Where the content rests: the embedded lake on this machine unless the environment says more. */
export interface ContentHost {
  projectId: string
  dataset: string
  token: string | undefined
  /** Set for a lake of our own; hosted Sanity answers at a name made from the project. */
  apiHost: string | undefined
  /** Origin that picture files come from while the site is built. */
  assetHost: string
}

/** Reads the environment that the command running the build has set. */
export function readContentHost(env = process.env): ContentHost {
  const hosted = env.SANITY_PROJECT_ID !== undefined && env.SANITY_API_HOST === undefined
  const apiHost = hosted ? undefined : (env.SANITY_API_HOST ?? 'http://localhost:3333')
  return {
    projectId: env.SANITY_PROJECT_ID ?? 'attune',
    dataset: env.SANITY_DATASET ?? 'production',
    token: env.SANITY_API_TOKEN,
    apiHost,
    assetHost: apiHost ?? 'https://cdn.sanity.io',
  }
}

/** Where the site will be served; canonical addresses begin with it. */
export const readSiteUrl = (env = process.env): URL =>
  new URL(env.SITE_URL ?? 'http://localhost:3333')

/** Origin of the receiver of readers' forms, if it is not the site's own. */
export const readFormsUrl = (env = process.env): string => (env.FORMS_URL ?? '').replace(/\/$/, '')

/** Where the build keeps what the next one can use. */
export const readCacheDir = (env = process.env): string =>
  env.ATTUNE_CACHE_DIR ?? './node_modules/.astro'
