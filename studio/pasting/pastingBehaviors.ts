import {defineBehavior, forward} from '@portabletext/editor/behaviors'
import {cleanHtml} from './cleanHtml.ts'
import type {LiftedTable} from './liftTables.ts'

/** What happens to HTML on its way from the clipboard into one text. */
export function pastingBehaviors() {
  /** The tables of what is being pasted, by the lines in their places. */
  let tables = new Map<string, LiftedTable>()
  const tableOf = (block: unknown) => {
    const {children = []} = block as {children?: {text?: string}[]}
    return tables.get(children.map(({text = ''}) => text).join(''))
  }
  return [
    // At the clipboard, since Studio reads the HTML before a later step could be changed.
    defineBehavior({
      on: 'clipboard.paste',
      guard: ({event: {originEvent}}) => {
        const {types} = originEvent.dataTransfer
        return types.includes('text/html') && !types.includes('application/x-portable-text')
      },
      actions: [
        ({event, snapshot}) => {
          const {blockObjects} = snapshot.context.schema
          const given = event.originEvent.dataTransfer
          const clean = cleanHtml(
            given.getData('text/html'),
            blockObjects.some(({name}) => name === 'table'),
          )
          tables = clean.tables
          const dataTransfer = withHtml(given, clean.html)
          return [forward({...event, originEvent: {...event.originEvent, dataTransfer}})]
        },
      ],
    }),
    defineBehavior({
      on: 'insert.blocks',
      guard: ({event}) => event.blocks.some(tableOf),
      actions: [
        ({event, snapshot: {context}}) => [
          forward({
            ...event,
            blocks: event.blocks.map((block) => {
              const table = tableOf(block)
              return table ? withKeys(table, context.keyGenerator) : block
            }),
          }),
        ],
      ],
    }),
  ]
}

function withHtml(given: DataTransfer, html: string): DataTransfer {
  const clean = new DataTransfer()
  for (const type of given.types) {
    clean.setData(type, type === 'text/html' ? html : given.getData(type))
  }
  return clean
}

/** A table whose parts have keys of their own, as everything in a list has. */
function withKeys<T>(value: T, newKey: () => string): T & {_key: string} {
  const keyed = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(keyed)
    if (!part || typeof part !== 'object') return part
    const own = Object.entries(part).map(([name, child]) => [name, keyed(child)])
    return {_key: newKey(), ...Object.fromEntries(own)}
  }
  return keyed(value) as T & {_key: string}
}
