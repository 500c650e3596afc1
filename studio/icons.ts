import {BookIcon} from '@sanity/icons/Book'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentIcon} from '@sanity/icons/Document'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {ImageIcon} from '@sanity/icons/Image'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {LinkIcon} from '@sanity/icons/Link'
import {PinIcon} from '@sanity/icons/Pin'
import {StarIcon} from '@sanity/icons/Star'
import {TagIcon} from '@sanity/icons/Tag'
import {UserIcon} from '@sanity/icons/User'
import type {ComponentType} from 'react'

/** The picture of each type, in lists, menus and the editor’s toolbar. */
export const icons: Record<string, ComponentType> = {
  article: DocumentTextIcon,
  person: UserIcon,
  source: BookIcon,
  faq: HelpCircleIcon,
  topic: TagIcon,
  page: DocumentIcon,
  settings: CogIcon,
  redirect: LinkIcon,
  review: EyeOpenIcon,
  figure: ImageIcon,
  callout: InfoOutlineIcon,
  citation: BookIcon,
  faqEntry: HelpCircleIcon,
  internalLink: DocumentTextIcon,
  practiceLocation: PinIcon,
  credential: StarIcon,
}
