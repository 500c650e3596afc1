import {existsSync, statSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {readFormsUrl} from '../site/content/environment.ts'
import {currentSite} from '../site/publish/currentSite.ts'
import {root} from '../site/publish/fingerprint.ts'
import {type CheckedSite, checkSite} from '../site/validate/checkSite.ts'
import {type Finding, suggest} from '../site/validate/finding.ts'
import {countFindings, formatFindings} from '../site/validate/formatFindings.ts'
import {readFile} from '../site/validate/readFile.ts'
import {readSite} from '../site/validate/readSite.ts'
import {readUrls} from '../site/validate/readUrls.ts'
import {readEnvironment} from './environment.ts'

/** `npm run validate`: what is wrong with pages in folders or files, at addresses, or of our own site. */
const usage = `npm run validate [-- --strict] [folder, file or address …]

  Checks our own built site by the rules of this house, or, if folders, files or addresses are
  named, any pages by the rules that hold for everybody; --strict holds them to ours too.
  Notes are counted, and shown with --notes.`

const options = ['--strict', '--notes', '--help', '-h']
const args = process.argv.slice(2)
const targets = args.filter((arg) => !arg.startsWith('-'))
const strict = args.includes('--strict') || targets.length === 0

try {
  const strange = args.find((arg) => arg.startsWith('-') && !options.includes(arg))
  if (strange) {
    const meant = suggest(strange, options.slice(0, 3))
    throw new Error(`${`There is no option ${strange}. ${meant}`.trim()}\n\n${usage}`)
  }
  if (args.includes('--help') || args.includes('-h')) console.log(usage)
  else process.exitCode = (await validate(targets)) ? 0 : 1
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exit(2)
}

async function validate(named: string[]): Promise<boolean> {
  const addresses = named.filter(isAddress)
  const paths = named.filter((target) => !isAddress(target)).map((target) => resolve(target))
  const {sites: fetched, findings: unread} = await readUrls(addresses)
  const sites = [...(named.length === 0 ? [ourSite()] : paths).map(readPath), ...fetched]
  if (sites.length === 0) throw new Error(formatFindings(unread, 200))
  const findings = sites.flatMap((site) =>
    checkSite(site, {strict, forms: readFormsUrl(), now: new Date()}),
  )
  print(
    [...unread, ...findings],
    sites.reduce((sum, {pages}) => sum + pages.size, 0),
  )
  return [...unread, ...findings].every(({severity}) => severity !== 'error')
}

function isAddress(target: string): boolean {
  return /^https?:/.test(target)
}

function readPath(path: string): CheckedSite {
  if (!existsSync(path)) {
    throw new Error(
      `There is no folder or file ${path}. Name a folder of HTML pages, a page, or an address that begins with https://.`,
    )
  }
  const now = new Date()
  if (statSync(path).isDirectory()) {
    const site = readSite(path, {now})
    if (site.pages.size === 0) {
      throw new Error(
        `The folder ${path} has no HTML page in it. Name the folder that a build made, such as dist.`,
      )
    }
    return site
  }
  const site = readFile(path, now)
  if (site.pages.size + site.listings.length === 0) {
    throw new Error(
      `${path} is no HTML page, and no feed, sitemap or the like by its name, such as sitemap.xml.`,
    )
  }
  return site
}

/** What `npm run build` made, or else what `npm start` shows. */
function ourSite(): string {
  const dist = join(root, 'dist')
  if (existsSync(join(dist, 'index.html'))) return dist
  const {dataDir} = readEnvironment()
  const shown = existsSync(join(dataDir, 'site')) ? currentSite(join(dataDir, 'site')) : undefined
  if (shown) return shown.dir
  throw new Error('There is no built site yet. Run npm start or npm run build first.')
}

function print(findings: Finding[], pages: number): void {
  const shown = findings
    .filter(({severity}) => severity !== 'note' || args.includes('--notes'))
    // Of more than are shown, what has to be mended is not left out.
    .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  if (shown.length > 0) console.log(`${formatFindings(shown, 200)}\n`)
  console.log(`${pages} page${pages === 1 ? '' : 's'}: ${countFindings(findings)}`)
  if (strict || shown.length === 0) return
  console.log(
    'Errors break a standard; warnings are yours to weigh. The rules of this house rest: see --strict.',
  )
}
