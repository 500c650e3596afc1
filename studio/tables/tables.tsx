import {definePlugin, type InputProps} from 'sanity'
import {TableCaptions} from './TableCaptions.tsx'
import {TablePlugin} from './TablePlugin.tsx'

/** Tables are written where they stand, cell by cell, with their captions below the text. */
export const tables = definePlugin({
  name: 'tables',
  form: {
    components: {
      input: (props: InputProps) =>
        props.schemaType.name === 'richText' ? (
          <TableCaptions {...props} />
        ) : (
          props.renderDefault(props)
        ),
      portableText: {plugins: TablePlugin},
    },
  },
})
