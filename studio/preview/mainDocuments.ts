import {type DocumentResolver, defineDocuments} from 'sanity/presentation'
import {documentPaths} from '../../schemas/documentPaths.ts'
import {SETTINGS_ID} from '../../schemas/types.ts'

/** The document whose form stands beside a page. The most particular addresses come first. */
export const mainDocuments: DocumentResolver[] = defineDocuments([
  {route: '/preview/', filter: `_id == "${SETTINGS_ID}"`},
  ...Object.entries(documentPaths).map(([type, path]) => ({
    route: `/preview${path(':slug')}`,
    filter: `_type == "${type}" && (slug.current == $slug || _id == $slug)`,
  })),
])
