import type {WorkspaceOptions} from 'sanity'
import {OfflineNavbar} from './OfflineNavbar.tsx'

/** What needs Sanity's cloud is not offered where there is none. */
export const offline = {
  announcements: {enabled: false},
  mediaLibrary: {enabled: false},
  apps: {canvas: {enabled: false}},
  studio: {components: {navbar: OfflineNavbar}},
} satisfies Partial<WorkspaceOptions>
