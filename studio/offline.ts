import type {WorkspaceOptions} from 'sanity'

/** What needs Sanity's cloud is not offered where there is none. */
export const offline = {
  announcements: {enabled: false},
  mediaLibrary: {enabled: false},
  apps: {canvas: {enabled: false}},
} satisfies Partial<WorkspaceOptions>
