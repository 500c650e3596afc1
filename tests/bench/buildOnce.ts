import {buildSite} from '../../site/publish/buildSite.ts'

/** `node buildOnce.ts OUT CACHE`: one build in a process of its own, of what the environment names. */
const [outDir = '', cacheDir = ''] = process.argv.slice(2)
const env = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && /^(SITE_URL|SANITY_)/.test(name) ? [[name, value]] : [],
  ),
)
await buildSite({outDir, cacheDir, env, today: new Date().toISOString().slice(0, 10)})
