import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {lazy} from 'react'
import {definePlugin} from 'sanity'
import {route} from 'sanity/router'

/** How to write, cite, review and publish here, for clinicians. Loaded when it is opened. */
export const guide = definePlugin({
  name: 'guide',
  tools: [
    {
      name: 'guide',
      title: 'Guide',
      icon: HelpCircleIcon,
      component: lazy(() => import('./GuideTool.tsx')),
      router: route.create('/', [route.create('/:chapter')]),
    },
  ],
})
