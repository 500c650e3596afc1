import {Stack, Text, TextInput} from '@sanity/ui'
import {type InputProps, set, unset} from 'sanity'

interface Block {
  _type: string
  _key: string
  caption?: string
  rows?: {cells?: {text?: {children?: {text?: string}[]}[]}[]}[]
}

/** A text, and below it a caption for each of its tables. */
export function TableCaptions(props: InputProps) {
  const tables = ((props.value ?? []) as Block[]).filter(({_type}) => _type === 'table')
  if (tables.length === 0) return props.renderDefault(props)
  const write = (_key: string, caption: string) => {
    const path = [{_key}, 'caption']
    props.onChange(caption ? set(caption, path) : unset(path))
  }
  return (
    <Stack gap={4}>
      {props.renderDefault(props)}
      {tables.map(({_key, caption = '', rows}) => (
        <Stack gap={3} key={_key}>
          <Text as="label" size={1} weight="medium" htmlFor={`caption-${_key}`}>
            What the table {beginningOf(rows)}shows, in one line
          </Text>
          <TextInput
            id={`caption-${_key}`}
            fontSize={1}
            readOnly={props.readOnly}
            value={caption}
            onChange={({currentTarget}) => write(_key, currentTarget.value)}
          />
        </Stack>
      ))}
    </Stack>
  )
}

/** By which words a table is told from another. */
function beginningOf(rows: Block['rows'] = []): string {
  const words = rows.flatMap(({cells = []}) =>
    cells.flatMap(({text = []}) =>
      text.map(({children = []}) => children.map((child) => child.text ?? '').join('')),
    ),
  )
  const first = words.find((word) => word.trim())
  return first ? `that begins with “${first.slice(0, 30).trim()}” ` : ''
}
