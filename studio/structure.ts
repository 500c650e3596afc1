import {CogIcon} from '@sanity/icons/Cog'
import type {StructureBuilder, StructureResolver} from 'sanity/structure'
import {SETTINGS_ID} from '../schemas/types.ts'
import {deskPanes} from './desk/deskPanes.ts'
import {icons} from './icons.ts'
import {inboxPanes} from './inbox/inboxPanes.ts'

/** The desk: what waits for somebody first, then what there is, the practice last. */
export const structure: StructureResolver = (S) => {
  const list = (type: string, title: string) => S.documentTypeListItem(type).title(title)
  return S.list()
    .title('Desk')
    .items([
      ...deskPanes(S, ['drafts', 'reviews', 'reviewDue', 'published']),
      ...inboxPanes(S),
      S.divider(),
      list('person', 'Authors'),
      ...deskPanes(S, ['references', 'questions']),
      list('topic', 'Topics'),
      S.divider(),
      S.listItem()
        .id('practice')
        .title('Pages and settings')
        .icon(CogIcon)
        .child(
          S.list()
            .title('Pages and settings')
            .items([
              list('page', 'Pages'),
              practice(S),
              S.divider(),
              list('faq', 'Shared questions'),
              list('redirect', 'Old addresses'),
            ]),
        ),
    ])
}

function practice(S: StructureBuilder) {
  return S.listItem()
    .id(SETTINGS_ID)
    .title('Practice')
    .icon(icons.settings)
    .child(
      S.document().id(SETTINGS_ID).schemaType('settings').documentId(SETTINGS_ID).title('Practice'),
    )
}
