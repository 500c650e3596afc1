import type {StructureResolver} from 'sanity/structure'
import {SETTINGS_ID} from '../schemas/types.ts'
import {icons} from './icons.ts'

/** The desk: what a clinician writes first, the practice last. */
export const structure: StructureResolver = (S) => {
  const list = (type: string, title: string) => S.documentTypeListItem(type).title(title)
  return S.list()
    .title('Desk')
    .items([
      list('article', 'Articles'),
      list('faq', 'Shared questions'),
      list('source', 'References'),
      S.divider(),
      list('person', 'People'),
      list('topic', 'Topics'),
      S.divider(),
      list('page', 'Pages'),
      list('redirect', 'Redirects'),
      S.listItem()
        .id(SETTINGS_ID)
        .title('Practice')
        .icon(icons.settings)
        .child(
          S.document()
            .id(SETTINGS_ID)
            .schemaType('settings')
            .documentId(SETTINGS_ID)
            .title('Practice'),
        ),
    ])
}
