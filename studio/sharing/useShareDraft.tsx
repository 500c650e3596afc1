import {LinkIcon} from '@sanity/icons/Link'
import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import {ShareDialog} from './ShareDialog.tsx'

/** Among the actions of a document that has a page. */
export const useShareDraft: DocumentActionComponent = ({id, draft, published}) => {
  const [isOpen, setOpen] = useState(false)
  return {
    label: 'Show to a colleague…',
    icon: LinkIcon,
    disabled: !draft && !published,
    title: draft || published ? undefined : 'There is nothing to show yet.',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Show this draft to a colleague',
      width: 'medium',
      onClose: () => setOpen(false),
      content: <ShareDialog id={id} />,
    },
  }
}
