import {readFile} from 'node:fs/promises'
import {buffer} from 'node:stream/consumers'
import {parseArgs} from 'node:util'
import {decodeText} from '../intake/manuscript/bytes.ts'
import {formatMerge, formatReferences} from '../intake/references/formatReferences.ts'
import {mergeSources} from '../intake/references/mergeSources.ts'
import {saveReferences} from '../intake/references/saveReferences.ts'
import {undoImport} from '../intake/undoImport.ts'
import {type Connection, connect} from './connect.ts'
import {type Environment, readEnvironment} from './environment.ts'
import {lookUpHere} from './lookUpHere.ts'

const USAGE = `Usage: npm run references -- FILE… | - [--look-up] [--publish] [--dry-run] [--report json]
       npm run references -- --merge KEPT OTHER [--dry-run] [--report json]
       npm run references -- --undo TRANSACTION

  FILE           references in any form: identifiers, BibTeX, RIS, .nbib, EndNote XML, CSL-JSON,
                 or a list in APA, AMA, Vancouver, Harvard or Chicago; “-” reads what is piped in
  --look-up      complete them from Crossref, DataCite, PubMed and Open Library, if there is a network
  --publish      publish at once what is whole, instead of saving drafts
  --dry-run      say what would happen, and write nothing
  --report json  print the report as data
  --merge        make one reference of two, by their ids, and move every citation
  --undo         take one of these back, by the transaction that its report names`

/** `npm run references`: each file is one transaction. */
try {
  const {values, positionals} = readArguments(process.argv.slice(2))
  const environment = readEnvironment()
  const connection = await connect(environment)
  try {
    await run(connection, environment, values, positionals)
  } finally {
    await connection.close()
  }
} catch (error) {
  console.error(`\n${messageOf(error)}\n`)
  process.exitCode = 1
}

type Values = ReturnType<typeof readArguments>['values']

async function run(
  {client}: Connection,
  environment: Environment,
  values: Values,
  names: string[],
): Promise<void> {
  const {publish, 'dry-run': dryRun, report} = values
  const print = (data: {transaction?: string}, text: string) => {
    console.log(report === 'json' ? JSON.stringify(data, null, 2) : `${text}\n`)
    const {transaction} = data
    if (report !== 'json' && transaction) {
      console.log(`To take this back: npm run references -- --undo ${transaction}\n`)
    }
  }
  if (values.undo) {
    const {documents, transactionId} = await undoImport(client, values.undo)
    const told = documents.map(({id, title, change}) => `  • “${title || id}”: ${change}`)
    print({transaction: transactionId}, ['Taken back.', ...told].join('\n'))
    return
  }
  if (values.merge) {
    const merged = await mergeSources(client, names as [string, string], {dryRun})
    print(merged, formatMerge(merged))
    return
  }
  const lookUp = lookUpHere(client, environment)
  for (const name of names) {
    const bytes = name === '-' ? await buffer(process.stdin) : await readFile(name)
    const {value, messages} = decodeText(bytes)
    const saved = await saveReferences(value, {
      client,
      publish,
      dryRun,
      ...(values['look-up'] && {lookUp}),
    })
    const whole = {...saved, messages: [...messages, ...saved.messages]}
    print(whole, formatReferences(whole))
  }
}

function readArguments(args: string[]) {
  try {
    const read = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'look-up': {type: 'boolean', default: false},
        publish: {type: 'boolean', default: false},
        'dry-run': {type: 'boolean', default: false},
        report: {type: 'string', default: 'text'},
        merge: {type: 'boolean', default: false},
        undo: {type: 'string'},
      },
    })
    const {values, positionals} = read
    if (!['text', 'json'].includes(values.report)) {
      throw new Error(`The report can be “text” or “json”, not “${values.report}”.`)
    }
    if (values.merge && positionals.length !== 2) {
      throw new Error(`Two references can be merged; ${positionals.length} were named.`)
    }
    if (!values.undo && !positionals.length) throw new Error('No file was named.')
    return read
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${USAGE}`)
  }
}

function messageOf(error: unknown): string {
  const {code, path, message} = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `There is no file “${path}”. Check its name and folder.`
  if (code === 'EISDIR') return 'This is a folder. Name the files in it.'
  return error instanceof Error ? message : String(error)
}
