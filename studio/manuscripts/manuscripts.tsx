import {definePlugin, isStringInputProps} from 'sanity'
import {BeginAtTitle} from './BeginAtTitle.tsx'
import {fillInAction} from './fillInAction.tsx'
import {ManuscriptDrop} from './ManuscriptDrop.tsx'

/** A writer’s file fills in an article, with the importer’s report and one undo. */
export const manuscripts = definePlugin({
  name: 'manuscripts',
  document: {
    actions: (actions, {schemaType}) =>
      schemaType === 'article' ? [...actions, fillInAction] : actions,
  },
  form: {
    components: {
      input: (props) => {
        if (props.path.length === 0 && props.schemaType.name === 'article') {
          return <ManuscriptDrop {...props} />
        }
        return props.id === 'title' && isStringInputProps(props) ? (
          <BeginAtTitle {...props} />
        ) : (
          props.renderDefault(props)
        )
      },
    },
  },
})
