import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {TypeGenerator} from '@sanity/codegen'
import {extractTypes} from '../schemas/compiled.ts'
import {documentTypes} from '../schemas/types.ts'

const root = join(import.meta.dirname, '..')

/** The generated files and what they must hold: TypeScript types read off the content model. */
export async function generateFiles(schema = extractTypes()): Promise<Record<string, string>> {
  const generator = new TypeGenerator()
  const model = (await generator.generateTypes({root, schema, overloadClientMethods: false})).code
  const withResults = await new TypeGenerator().generateTypes({
    root,
    schema,
    queries: readQueries(),
    overloadClientMethods: false,
  })
  const known = new Set(
    [...model.matchAll(/^export (?:declare )?(?:type|const) (\w+)/gm)].map((m) => m[1]),
  )
  const results = declarations(withResults.code).filter(
    (text) => !known.has(/(?:type|const) (\w+)/.exec(text)?.[1] ?? ''),
  )
  return {
    'schemas/model.generated.ts': file(
      model.replace(/^type ArrayOf/m, 'export type ArrayOf'),
      documentMap(),
    ),
    'site/content/results.generated.ts': file(
      importsFor(results.join('\n'), known),
      results.join('\n'),
    ),
  }
}

const file = (...parts: string[]) =>
  `// Made by \`npm run generate\` from schemas/ and the queries. A test fails when it is stale.\n${parts.join('\n')}\n`

function documentMap(): string {
  const entries = documentTypes.map(
    ({name}) => `  ${name}: ${name[0]?.toUpperCase()}${name.slice(1)}`,
  )
  return `/** The documents by type name. */\nexport interface Documents {\n${entries.join('\n')}\n}`
}

/** Splits generated code into its top-level declarations. */
function declarations(code: string): string[] {
  return code.replace(/^\/\/ .*\n/gm, '').split(/^(?=export |type |declare )/m)
}

function importsFor(code: string, known: Set<string | undefined>): string {
  const used = [...known, 'ArrayOf'].filter(
    (name) => name && new RegExp(`\\b${name}\\b`).test(code),
  )
  return `import type {\n${used.map((name) => `  ${name},`).join('\n')}\n} from '../../schemas/model.generated.ts'\n`
}

async function* readQueries() {
  const path = join(root, 'site/content/queries.ts')
  if (!existsSync(path)) return
  const queries = Object.entries((await import(path)) as Record<string, unknown>)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, query]) => ({
      filename: path,
      query,
      variable: {id: {type: 'Identifier', name} as never},
    }))
  yield {filename: path, queries, errors: []} as never
}

if (import.meta.main) {
  for (const [path, content] of Object.entries(await generateFiles())) {
    const target = join(root, path)
    if (existsSync(target) && readFileSync(target, 'utf8') === content) continue
    writeFileSync(target, content)
    console.log(`wrote ${path}`)
  }
}
