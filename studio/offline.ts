import type {WorkspaceOptions} from 'sanity'

/** What needs Sanity's cloud is not offered where there is none. */
export const offline = {
  releases: {enabled: false},
  scheduledDrafts: {enabled: false},
  scheduledPublishing: {enabled: false},
  tasks: {enabled: false},
  announcements: {enabled: false},
  mediaLibrary: {enabled: false},
  document: {comments: {enabled: false}},
  apps: {canvas: {enabled: false}},
} satisfies Partial<WorkspaceOptions>
