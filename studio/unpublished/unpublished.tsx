import {Stack} from '@sanity/ui'
import {definePlugin} from 'sanity'
import {UnpublishedParts} from './UnpublishedParts.tsx'

/** New people and references that an article waits for are published with one press. */
export const unpublished = definePlugin({
  name: 'unpublished',
  form: {
    components: {
      input: (props) =>
        props.path.length === 0 && props.schemaType.name === 'article' ? (
          <Stack>
            <UnpublishedParts value={props.value} />
            {props.renderDefault(props)}
          </Stack>
        ) : (
          props.renderDefault(props)
        ),
    },
  },
})
