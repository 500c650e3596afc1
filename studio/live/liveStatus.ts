import {definePlugin} from 'sanity'
import {WithLiveBanner} from './LiveBanner.tsx'
import {useLiveBadge} from './useLiveBadge.ts'

/** Whether readers see what was published, as the publisher tells it; nothing where there is none. */
export const liveStatus = definePlugin({
  name: 'live-status',
  document: {badges: (badges) => [...badges, useLiveBadge]},
  form: {components: {input: WithLiveBanner}},
})
