import {definePlugin} from 'sanity'
import {presentationTool} from 'sanity/presentation'
import {locations} from './locations.ts'
import {mainDocuments} from './mainDocuments.ts'

/** The site as it would be with the drafts, beside the form; a click on it leads to the field. */
export const preview = definePlugin(() => ({
  name: 'preview',
  plugins: [
    presentationTool({
      name: 'preview',
      title: 'Preview',
      previewUrl: {initial: `${location.origin}/preview/`},
      resolve: {locations, mainDocuments},
    }),
  ],
}))
