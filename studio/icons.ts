import {BookIcon} from '@sanity/icons/Book'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentIcon} from '@sanity/icons/Document'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {LinkIcon} from '@sanity/icons/Link'
import {TagIcon} from '@sanity/icons/Tag'
import {UserIcon} from '@sanity/icons/User'
import type {ComponentType} from 'react'

/** The picture of each document type, in lists and menus. */
export const icons: Record<string, ComponentType> = {
  article: DocumentTextIcon,
  person: UserIcon,
  source: BookIcon,
  faq: HelpCircleIcon,
  topic: TagIcon,
  page: DocumentIcon,
  settings: CogIcon,
  redirect: LinkIcon,
}
