import type {Route} from '../call.ts'
import {accountRoutes} from './account.ts'
import {actionRoutes} from './actions.ts'
import {assetRoutes} from './assets.ts'
import {datasetRoutes} from './datasets.ts'
import {deliveryRoutes} from './delivery.ts'
import {docRoutes} from './doc.ts'
import {exportRoutes} from './export.ts'
import {historyRoutes} from './history.ts'
import {hookRoutes} from './hooks.ts'
import {listenRoutes} from './listen.ts'
import {liveRoutes} from './live.ts'
import {mutateRoutes} from './mutate.ts'
import {pingRoutes} from './ping.ts'
import {projectRoutes} from './project.ts'
import {queryRoutes} from './query.ts'
import {scheduleRoutes} from './schedules.ts'
import {sessionRoutes} from './session.ts'

/** Every address the lake answers; the README beside this lists them, and a test compares. */
export const routes: Route[] = [
  ...queryRoutes,
  ...docRoutes,
  ...mutateRoutes,
  ...actionRoutes,
  ...listenRoutes,
  ...liveRoutes,
  ...historyRoutes,
  ...exportRoutes,
  ...assetRoutes,
  ...deliveryRoutes,
  ...hookRoutes,
  ...scheduleRoutes,
  ...accountRoutes,
  ...sessionRoutes,
  ...projectRoutes,
  ...datasetRoutes,
  ...pingRoutes,
]
