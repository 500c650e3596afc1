import {type BlockProps, definePlugin, type InputProps, isArrayOfBlocksInputProps} from 'sanity'
import {CitationMark} from './CitationMark.tsx'
import {CitedText} from './CitedText.tsx'
import {CitedWorksProvider} from './CitedWorksProvider.tsx'
import {CitingPlugin} from './CitingPlugin.tsx'
import {SourcesInput} from './SourcesInput.tsx'

/** Citations where they are written: found or pasted, numbered, and listed by themselves. */
export const citing = definePlugin({
  name: 'citing',
  form: {
    components: {
      input: CitingInput,
      inlineBlock: (props: BlockProps) =>
        props.schemaType.name === 'citation' ? (
          <CitationMark {...props} />
        ) : (
          props.renderDefault(props)
        ),
      portableText: {plugins: CitingPlugin},
    },
  },
})

function CitingInput(props: InputProps) {
  if (props.path.length === 0) {
    return <CitedWorksProvider value={props.value}>{props.renderDefault(props)}</CitedWorksProvider>
  }
  if (props.path.length === 1 && props.path[0] === 'references') {
    return <SourcesInput {...(props as Parameters<typeof SourcesInput>[0])} />
  }
  return isArrayOfBlocksInputProps(props) ? <CitedText {...props} /> : props.renderDefault(props)
}
