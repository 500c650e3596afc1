import {BookIcon} from '@sanity/icons/Book'
import {ClockIcon} from '@sanity/icons/Clock'
import {EditIcon} from '@sanity/icons/Edit'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {PublishIcon} from '@sanity/icons/Publish'
import type {ComponentType} from 'react'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'
import {DraftsPane} from './DraftsPane.tsx'
import {PublishedPane} from './PublishedPane.tsx'
import {QuestionsPane} from './QuestionsPane.tsx'
import {ReferencesPane} from './ReferencesPane.tsx'
import {ReviewDuePane} from './ReviewDuePane.tsx'
import {ReviewsPane} from './ReviewsPane.tsx'
import {useDraftCount, useDueCount, useReviewCount} from './useCounts.ts'
import {withCount} from './withCount.tsx'

interface DeskPane {
  title: string
  icon: ComponentType
  component: ComponentType
  /**
   * The type whose documents open here when they are found by search or link. Not articles: which
   * of their lists they stand in changes, so they open without one.
   */
  opens?: string
}

const panes = {
  drafts: {title: 'My drafts', icon: withCount(EditIcon, useDraftCount), component: DraftsPane},
  reviews: {
    title: 'Waiting for my review',
    icon: withCount(EyeOpenIcon, useReviewCount),
    component: ReviewsPane,
  },
  reviewDue: {
    title: 'Review due',
    icon: withCount(ClockIcon, useDueCount),
    component: ReviewDuePane,
  },
  published: {title: 'Published', icon: PublishIcon, component: PublishedPane},
  references: {
    title: 'References',
    icon: BookIcon,
    component: ReferencesPane,
    opens: 'source',
  },
  questions: {title: 'Questions and answers', icon: HelpCircleIcon, component: QuestionsPane},
} satisfies Record<string, DeskPane>

/** Lists of our own, as items of the desk. A document opens beside the list it was found in. */
export function deskPanes(S: StructureBuilder, names: (keyof typeof panes)[]): ListItemBuilder[] {
  return names.map((name) => {
    const {title, icon, component, opens}: DeskPane = panes[name]
    const pane = S.component(component)
      .id(name)
      .title(title)
      .child((id, {params}) =>
        S.document()
          .documentId(id)
          .schemaType(params.type ?? opens ?? 'article'),
      )
      .canHandleIntent((intent, {type}) => intent === 'edit' && type === opens)
    return S.listItem().id(name).title(title).icon(icon).child(pane)
  })
}
