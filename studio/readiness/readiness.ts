import {definePlugin} from 'sanity'
import {publishWhenReady} from './publishWhenReady.ts'
import {readinessInspector} from './readinessInspector.ts'
import {useReadinessBadge} from './useReadinessBadge.ts'

/** Studio’s own list of broken rules: the checks beside an article hold it, too. */
const VALIDATION = 'sanity/structure/validation'

/** Every check before an article is published, beside it; an error holds Publish back. */
export const readiness = definePlugin({
  name: 'readiness',
  document: {
    inspectors: (inspectors, {documentType}) =>
      documentType === 'article'
        ? [readinessInspector, ...inspectors.filter(({name}) => name !== VALIDATION)]
        : inspectors,
    badges: (badges, {schemaType}) =>
      schemaType === 'article' ? [useReadinessBadge, ...badges] : badges,
    actions: (actions, {schemaType}) =>
      schemaType === 'article' ? actions.map(publishWhenReady) : actions,
  },
})
