import {definePlugin} from 'sanity'
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
      input: (props) =>
        props.path.length === 0 && props.schemaType.name === 'article' ? (
          <ManuscriptDrop {...props} />
        ) : (
          props.renderDefault(props)
        ),
    },
  },
})
