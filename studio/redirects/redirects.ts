import {definePlugin} from 'sanity'
import {RedirectKeeper} from './RedirectKeeper.tsx'

/** Leads readers of an old address to the new one. */
export const redirects = definePlugin({
  name: 'redirects',
  studio: {components: {layout: RedirectKeeper}},
})
