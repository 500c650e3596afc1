import type {Message} from '../result.ts'

/** One record as it stands in the file: values by tag, in their order. */
export interface RisRecord {
  line: number
  /** The line on which it ends. */
  end: number
  tags: Map<string, string[]>
}

/** Takes an RIS file apart. A line without a tag goes on with the value above it. */
export function readRisFile(source: string): {records: RisRecord[]; messages: Message[]} {
  const records: RisRecord[] = []
  const messages: Message[] = []
  let record: RisRecord | undefined
  let values: string[] | undefined
  for (const [i, text] of source
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const [, tag = '', value = ''] = /^\s*([A-Z][A-Z0-9])\s{0,2}-(?:\s(.*)|\s*)$/.exec(text) ?? []
    const line = i + 1
    if (tag === 'TY') {
      if (record) endWithout(record)
      record = {line, end: line, tags: new Map()}
    }
    if (!record) {
      if (text.trim()) tell('stray line', 'stands before any “TY  -”, and was left out', line, text)
      continue
    }
    if (text.trim()) record.end = line
    if (tag === 'ER') {
      records.push(record)
      record = undefined
    } else if (tag) {
      values = record.tags.get(tag) ?? []
      record.tags.set(tag, values)
      values.push(value.trim())
    } else if (text.trim() && values?.length) {
      values.push(`${values.pop()} ${text.trim()}`.trim())
    }
  }
  if (record) endWithout(record)
  return {records, messages}

  function endWithout(unfinished: RisRecord) {
    const {line} = unfinished
    records.push(unfinished)
    tell('unfinished record', 'begins a record that no “ER  -” ends. It was read as it is', line)
  }

  function tell(what: string, message: string, line: number, quote?: string) {
    messages.push({what, message: `Line ${line} ${message}.`, lines: [line, line], quote})
  }
}
