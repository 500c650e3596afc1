import {definePlugin} from 'sanity'
import {WithLiveBanner} from './LiveBanner.tsx'
import {useLiveBadge} from './useLiveBadge.ts'
import {useSeeOnSite} from './useSeeOnSite.ts'
import {useTakeOff} from './useTakeOff.tsx'

/**
 * Whether readers see what was published, as the publisher tells it, and nothing where there is none;
 * the way to the page, and off the site.
 */
export const liveStatus = definePlugin({
  name: 'live-status',
  document: {
    badges: (badges) => [...badges, useLiveBadge],
    actions: (actions) => [
      useSeeOnSite,
      ...actions.map((action) => (action.action === 'unpublish' ? takeOff : action)),
    ],
  },
  form: {components: {input: WithLiveBanner}},
})

const takeOff = Object.assign(useTakeOff, {action: 'unpublish' as const})
