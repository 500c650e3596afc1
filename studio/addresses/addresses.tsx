import {definePlugin, type InputProps, isObjectInputProps} from 'sanity'
import {AddressFromName} from './AddressFromName.tsx'

/** Pages get their web address by themselves. */
export const addresses = definePlugin({
  name: 'addresses',
  form: {
    components: {
      input: (props) => {
        const source = sourceOf(props)
        return source && isObjectInputProps(props) ? (
          <AddressFromName {...props} source={source} />
        ) : (
          props.renderDefault(props)
        )
      },
    },
  },
})

/** The field that a document’s address is made from; undefined for every other input. */
function sourceOf(props: InputProps): string | undefined {
  if (props.path.length > 0 || !isObjectInputProps(props)) return undefined
  const slug = props.schemaType.fields.find(({name}) => name === 'slug')
  return (slug?.type.options as {source?: string} | undefined)?.source
}
