import type {Call, Route} from '../call.ts'

/** What Studio offers only where it is listed; its config may switch each off all the same. */
const FEATURES = [
  'studioComments',
  'sanityTasks',
  'contentReleases',
  'singleDocRelease',
  'scheduledPublishing',
]

const EPOCH = '2026-01-01T00:00:00Z'

/** What Studio asks about its project at start. */
export const projectRoutes: Route[] = [
  {method: 'GET', path: '/projects', handle: (call) => Response.json([toProject(call)])},
  {method: 'GET', path: '/projects/:project', handle: (call) => Response.json(toProject(call))},
  {
    method: 'GET',
    path: '/projects/:project/grants',
    // Without a `deployStudio` grant Studio does not upload its manifest.
    handle: () => Response.json({}),
  },
  {
    method: 'GET',
    path: '/projects/:project/user-applications',
    handle: () => Response.json([]),
  },
  {
    method: 'GET',
    path: '/projects/:project/new-content-release-allowed',
    handle() {
      const counts = {orgActiveReleaseCount: 0, orgMeteredActiveReleaseCount: 0}
      const limits = {datasetReleaseLimit: 100, orgActiveReleaseLimit: null}
      return Response.json({data: {...counts, ...limits}})
    },
  },
  {method: 'GET', path: '/features', handle: () => Response.json(FEATURES)},
  {
    method: 'GET',
    path: '/data/references/:dataset/documents/:id/to',
    handle: () => Response.json({totalCount: 0, references: []}),
  },
]

function toProject({parts}: Call) {
  const {projectId} = parts.options
  return {
    id: projectId,
    displayName: projectId,
    studioHost: null,
    // Null keeps organisation and agent features off.
    organizationId: null,
    features: [],
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    metadata: {},
    createdAt: EPOCH,
    members: parts.callers.all().map((user) => {
      const name = user.role ?? 'administrator'
      return {id: user.id, createdAt: EPOCH, isRobot: false, roles: [{name, title: name}]}
    }),
  }
}
