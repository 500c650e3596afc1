import {join} from 'node:path'
import {buildSite} from '../site/publish/buildSite.ts'
import {root} from '../site/publish/fingerprint.ts'
import {reportReadiness} from '../site/publish/reportReadiness.ts'
import {connect} from './connect.ts'
import {readEnvironment, siteAddress} from './environment.ts'
import {progress} from './progress.ts'
import {siteEnvironment} from './siteEnvironment.ts'

/** `npm run build`: the static site in dist/, from the lake or from hosted Sanity. */
try {
  const environment = readEnvironment()
  const {client, close} = await connect(environment)
  try {
    const {apiHost} = client.config()
    const project = {
      ...environment.project,
      apiHost: environment.project.hosted ? environment.project.apiHost : apiHost,
    }
    const siteUrl = siteAddress(environment)
    const now = new Date().toISOString()
    const warnings = await progress('Building the site into dist/', () =>
      buildSite({
        outDir: join(root, 'dist'),
        cacheDir: join(root, 'node_modules', '.cache', 'attune', 'astro'),
        env: siteEnvironment(project, siteUrl, environment.forms.formsUrl),
        today: now.slice(0, 10),
      }),
    )
    if (warnings) console.log(`${warnings} See all of them with npm run validate.`)
    const findings = await reportReadiness(client, now)
    if (findings.length > 0) {
      console.log(`\nThe checks before publishing found, in what is published:\n`)
      console.log(`${findings.join('\n')}\n`)
    }
    if (!environment.siteUrl) {
      console.log(`Addresses in it begin with ${siteUrl}. Set SITE_URL to where it will be served.`)
    }
  } finally {
    await close()
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
