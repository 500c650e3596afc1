import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {useMemo} from 'react'
import {definePlugin, type PortableTextPluginsProps} from 'sanity'
import {pastingBehaviors} from './pastingBehaviors.ts'

/** What comes from Google Docs, Word or a web page keeps its sense and loses its looks. */
export const pasting = definePlugin({
  name: 'pasting',
  form: {components: {portableText: {plugins: PastingPlugin}}},
})

function PastingPlugin(props: PortableTextPluginsProps) {
  const behaviors = useMemo(pastingBehaviors, [])
  return (
    <>
      <BehaviorPlugin behaviors={behaviors} />
      {props.renderDefault(props)}
    </>
  )
}
