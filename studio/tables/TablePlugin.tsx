import {defineContainer, useEditor} from '@portabletext/editor'
import type {PortableTextPluginsProps} from 'sanity'

/** The names that our model has for Studio’s own tables; one object, or each render would begin anew. */
const table = {
  enabled: true,
  containers: {
    table: defineContainer({type: 'table', arrayField: 'rows'}),
    row: defineContainer({type: 'tableRow', arrayField: 'cells'}),
    cell: defineContainer({type: 'tableCell', arrayField: 'text'}),
  },
}

/** Studio’s own tables, in texts that can hold one. */
export function TablePlugin(props: PortableTextPluginsProps) {
  const {blockObjects} = useEditor().getSnapshot().context.schema
  const holdsTables = blockObjects.some(({name}) => name === 'table')
  return props.renderDefault(holdsTables ? {...props, plugins: {...props.plugins, table}} : props)
}
