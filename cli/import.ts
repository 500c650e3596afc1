import {access} from 'node:fs/promises'
import {parseArgs} from 'node:util'
import {importManuscript} from '../intake/importManuscript.ts'
import {formatReport} from '../intake/report/formatReport.ts'
import type {Report} from '../intake/report/report.ts'
import {undoImport} from '../intake/undoImport.ts'
import {type Connection, connect} from './connect.ts'
import {readEnvironment, siteAddress} from './environment.ts'
import {importDataset, isDataset} from './importDataset.ts'
import {type ManuscriptFile, manuscriptsIn} from './manuscriptsIn.ts'

const USAGE = `Usage: npm run import -- FILE… [--publish] [--dry-run] [--report json] [--into ARTICLE] [--fetch-pictures]
       npm run import -- --undo ID

  FILE           a manuscript: Word (.docx), OpenDocument (.odt), a web page (.html, also zipped
                 with its pictures, as Google Docs downloads it), Markdown or plain text; each
                 becomes an article.
                 Or a whole site: an export of WordPress (.xml), each post an article with a
                 redirect from its old address; an export of a Sanity dataset (.tar.gz, .ndjson)
  --publish      publish at once, instead of saving drafts to be published in Studio
  --dry-run      say what would happen, and write nothing
  --report json  print the reports as data
  --into ARTICLE fill the article with this id, whatever its title is
  --fetch-pictures  get the pictures of a WordPress site from where they are
  --undo ID      take one import back; its report ends with the ID`

interface Options {
  files: string[]
  publish: boolean
  dryRun: boolean
  asData: boolean
  undo: string | undefined
  into: string | undefined
  withPictures: boolean
}

/** `npm run import`: each manuscript is a transaction of its own, so that one cannot spoil another. */
try {
  process.exitCode = await run(readOptions(process.argv.slice(2)))
} catch (error) {
  console.error(`\n${messageOf(error)}\n`)
  process.exitCode = 1
}

async function run(options: Options): Promise<number> {
  const {files, publish, asData, undo} = options
  const connection = await connect(readEnvironment())
  if (undo) return takeBack(undo, connection).finally(connection.close)
  const reports: Report[] = []
  const failures: string[] = []
  const attempt = async (name: string, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      failures.push(`${name}: ${messageOf(error)}`)
    }
  }
  try {
    for (const [i, path] of files.entries()) {
      if (files.length > 1) console.error(`[${i + 1}/${files.length}] ${path}`)
      await attempt(path, async () => {
        if (isDataset(path)) return console.log(await importWhole(path, connection, options))
        const {manuscripts, left} = await manuscriptsIn(path, options.withPictures)
        for (const [j, manuscript] of manuscripts.entries()) {
          if (manuscripts.length > 1)
            console.error(`[${j + 1}/${manuscripts.length}] ${manuscript.name}`)
          await attempt(manuscript.name, async () => {
            const report = await importOne(manuscript, connection, options)
            reports.push(report)
            if (!asData) console.log(`${formatReport(report)}\n`)
          })
        }
        failures.push(...left.map((one) => `${path}: ${one}`))
      })
    }
    if (asData)
      console.log(
        JSON.stringify(
          files.length > 1 || reports.length > 1 ? reports : (reports[0] ?? null),
          null,
          2,
        ),
      )
    else if (reports.length) console.log(nextStep(connection, publish, reports))
  } finally {
    await connection.close()
  }
  if (failures.length) console.error(`\nNot imported:\n  ${failures.join('\n  ')}\n`)
  return failures.length ? 1 : 0
}

function importOne(
  manuscript: ManuscriptFile,
  {client}: Connection,
  {publish, dryRun, into}: Options,
) {
  const {name, bytes, oldAddresses, findFile, isDraft = false} = manuscript
  return importManuscript(
    {name, bytes},
    {
      client,
      publish: publish && !isDraft,
      dryRun,
      site: siteAddress(readEnvironment()),
      ...(into && {into}),
      ...(oldAddresses && {oldAddresses}),
      ...(findFile && {findFile}),
    },
  )
}

async function importWhole(
  path: string,
  connection: Connection,
  {dryRun}: Options,
): Promise<string> {
  if (dryRun)
    throw new Error(
      'A dataset cannot be tried first. Make a copy of DATA_DIR, and import without --dry-run.',
    )
  await access(path)
  return importDataset(path, connection)
}

async function takeBack(id: string, {client, url}: Connection): Promise<number> {
  const {documents, transactionId} = await undoImport(client, id)
  const lines = documents.map(({title, change}) => `  • “${title}” was ${change}`)
  console.log(
    ['The import was undone.', ...lines, `To undo this: --undo ${transactionId}`].join('\n'),
  )
  if (url) console.log(`The site is being rebuilt: ${url}/`)
  return 0
}

function readOptions(args: string[]): Options {
  try {
    const {values, positionals} = parseArgs({
      args,
      allowPositionals: true,
      options: {
        publish: {type: 'boolean', default: false},
        'dry-run': {type: 'boolean', default: false},
        report: {type: 'string', default: 'text'},
        undo: {type: 'string'},
        into: {type: 'string'},
        'fetch-pictures': {type: 'boolean', default: false},
      },
    })
    const {undo, into} = values
    if (!positionals.length && !undo) throw new Error('No file was named.')
    if (into && positionals.length > 1) throw new Error('Name one file for --into.')
    if (positionals.length && undo) throw new Error('Name either files or --undo, not both.')
    if (!['text', 'json'].includes(values.report)) {
      throw new Error(`The report can be “text” or “json”, not “${values.report}”.`)
    }
    const {publish, 'dry-run': dryRun, report} = values
    return {
      files: positionals,
      publish,
      dryRun,
      asData: report === 'json',
      undo,
      into,
      withPictures: values['fetch-pictures'],
    }
  } catch (error) {
    throw new Error(`${messageOf(error)}\n\n${USAGE}`)
  }
}

function nextStep({url}: Connection, publish: boolean, reports: Report[]): string {
  if (!reports.some(({outcome}) => outcome === 'written')) return ''
  if (!publish)
    return `Review in Studio${url ? ` (${url}/studio/)` : ' (npm start)'}. Publish people and references first, then the article.`
  return url
    ? `The site is being rebuilt: ${url}${reports[0]?.path ?? ''}`
    : 'See it with npm start.'
}

function messageOf(error: unknown): string {
  const {code, path, message, statusCode} = error as NodeJS.ErrnoException & {statusCode?: number}
  if (code === 'ENOENT') return `There is no file “${path}”. Check its name and folder.`
  if (code === 'EISDIR') return 'This is a folder. Name the files in it.'
  if (code === 'EACCES') return `“${path}” may not be read.`
  if (statusCode === 401 || statusCode === 403) {
    return `The project did not accept the token: ${message}. Check SANITY_API_TOKEN.`
  }
  if (/ECONNREFUSED|ENOTFOUND|ETIMEDOUT/.test(message)) {
    return `The project could not be reached: ${message}. Check the network and SANITY_API_HOST.`
  }
  return error instanceof Error ? message : String(error)
}
