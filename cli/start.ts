import {mkdirSync, writeFileSync} from 'node:fs'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {createLake, DataDirError, type Lake} from '../lake/index.ts'
import {nodeHandlers} from '../lake/node.ts'
import {buildRenderer, siteCode} from '../site/publish/buildRenderer.ts'
import {fingerprint} from '../site/publish/fingerprint.ts'
import type {Move} from '../site/publish/planRedirects.ts'
import {createPublisher} from '../site/publish/publisher.ts'
import type {PublisherEvent} from '../site/publish/publisherEvent.ts'
import {SiteBuildError} from '../site/publish/siteBuildError.ts'
import {startPress} from '../site/publish/startPress.ts'
import {buildPreview} from './buildPreview.ts'
import {buildStudio} from './buildStudio.ts'
import {clientOf} from './connect.ts'
import {type Environment, EnvironmentError, readEnvironment} from './environment.ts'
import {formsHere} from './formsHere.ts'
import {lakeOptions} from './lakeOptions.ts'
import {lookUpHere} from './lookUpHere.ts'
import {createPreviewSecret} from './previewSecret.ts'
import {progress} from './progress.ts'
import {isEmpty, seedSample} from './seed.ts'
import {type Parts, serve} from './serve.ts'
import {siteEnvironment} from './siteEnvironment.ts'

/** Runs everything at one address until the process is told to stop. */
async function start(environment: Environment) {
  const {dataDir, project} = environment
  let publisher: ReturnType<typeof createPublisher> | undefined
  const parts: Parts = {site: () => publisher?.current(), status: () => publisher?.status()}
  const server = await serve(parts, environment.port)
  const url = `http://localhost:${(server.address() as AddressInfo).port}`

  const lake = project.hosted ? undefined : openLake(environment, url)
  if (lake) parts.lake = nodeHandlers(lake)
  const client = clientOf(lake ? {...project, apiHost: url} : project)
  parts.lookUp = lookUpHere(client, environment)
  if (lake && (await isEmpty(client))) {
    await progress('Adding the sample content', () => seedSample(client))
  }

  const siteUrl = environment.siteUrl ?? url
  const forms = await formsHere({
    client,
    dataDir,
    environment: environment.forms,
    url,
    siteUrl,
    site: parts.site,
  })
  parts.forms = forms

  const env = siteEnvironment(
    {...project, apiHost: lake ? url : project.apiHost},
    siteUrl,
    environment.forms.formsUrl,
  )
  const ATTUNE_CACHE_DIR = join(dataDir, 'cache', 'site')
  mkdirSync(ATTUNE_CACHE_DIR, {recursive: true})
  publisher = createPublisher({
    client,
    sitesDir: join(dataDir, 'site'),
    codeVersion: await fingerprint(siteCode, env),
    press: buildRenderer().then((renderer) =>
      startPress({...renderer, hasTwins: true}, {...env, ATTUNE_CACHE_DIR}),
    ),
    now: () => new Date(),
    report: (event) => report(event, url, join(dataDir, 'site', 'build.log')),
  })
  const {inboxUrl} = environment.forms
  const hosts = [
    ...studioHosts(lake ? url : project.apiHost),
    ...(inboxUrl ? [new URL(inboxUrl).origin] : []),
  ]
  const [dir, preview] = await Promise.all([
    buildStudio(project, inboxUrl),
    buildPreview([...siteCode, 'astro.preview.config.mjs'], env).catch(tellOfPreview),
  ])
  parts.studio = {dir, hosts}
  parts.preview = preview && {
    ...preview,
    secret: createPreviewSecret(dataDir),
    lakeOrigin: lake && url,
    pictureHost: lake ? undefined : (project.apiHost ?? 'https://cdn.sanity.io'),
    now: () => new Date(),
  }
  console.log(`\n  Site    ${url}/\n  Studio  ${url}/studio/\n\n  Press Ctrl+C to stop.\n`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await publisher?.close()
      server.closeAllConnections()
      server.close()
      forms.close()
      await lake?.close()
      process.exit(0)
    })
  }
}

function openLake({dataDir, project}: Environment, url: string): Lake {
  return createLake({...lakeOptions(dataDir, project), origin: () => url})
}

/** Where Studio's content is: Studio puts the project's name before the host in some requests. */
function studioHosts(apiHost = 'https://api.sanity.io'): string[] {
  const named = apiHost.replace('://', '://*.')
  return apiHost.endsWith('.sanity.io') ? ['https://*.sanity.io', named] : [apiHost, named]
}

/** Tells the terminal what readers see now. */
function report(event: PublisherEvent, url: string, log: string) {
  const time = new Date().toTimeString().slice(0, 8)
  if (event.type === 'current') console.log(`${time}  The site is up to date.`)
  if (event.type === 'building') console.log(`${time}  Building the site …`)
  if (event.type === 'live') console.log(`${time}  Live at ${url}/ (${event.seconds.toFixed(1)} s)`)
  if (event.type === 'moved') tellOfMoves(event, time)
  if (event.type === 'failed') {
    console.error(`${time}  The site could not be built. Readers still see the last good one.\n`)
    console.error(`${event.error.message.replace(/^/gm, '    ')}\n`)
    if (event.error instanceof SiteBuildError) {
      writeFileSync(log, event.error.output)
      console.error(`    All that the build said is in ${log}\n`)
    }
  }
}

function tellOfMoves({moves, error}: {moves: Move[]; error: Error | undefined}, time: string) {
  for (const {from, to} of moves) {
    if (!error) console.log(`${time}  ${from} leads to ${to}`)
    else
      console.error(
        `${time}  ${from} is now ${to}. The old address could not be kept: ${error.message}`,
      )
  }
}

/** Without it everything else still works. */
function tellOfPreview(error: Error): undefined {
  console.error(`\n  Drafts cannot be previewed: ${error.message.replace(/\n/g, '\n    ')}\n`)
}

function explain(error: unknown, {port}: Partial<Environment>): string {
  const {code, message} = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${Number(port) + 1} npm start`
  }
  if (error instanceof DataDirError || error instanceof EnvironmentError) return message
  return error instanceof Error ? (error.stack ?? message) : String(error)
}

// The preview's server listens for these, too, and is silent about those that are none of its own.
process.on('unhandledRejection', (error) => console.error('Something failed unseen:', error))

let environment: Partial<Environment> = {}
try {
  environment = readEnvironment()
  await start(environment as Environment)
} catch (error) {
  console.error(`\n${explain(error, environment)}\n`)
  process.exit(1)
}
