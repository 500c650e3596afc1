import type {Route} from '../call.ts'

const ok = () => Response.json({ok: true})

/**
 * Probes. No Timing-Allow-Origin: with it Studio sees HTTP/1.1 and shows a warning.
 */
export const pingRoutes: Route[] = [
  {method: 'GET', path: '/ping', open: true, handle: ok},
  {method: 'GET', path: '/data/ping/:dataset', open: true, handle: ok},
  {
    method: 'GET',
    path: '/check/cors',
    open: true,
    // Only an allowed origin gets as far as this.
    handle: () => Response.json({result: {allowed: true, withCredentials: true}}),
  },
  // The help menu's links; with none, Studio shows the ones it carries.
  {
    method: 'GET',
    path: '/help',
    open: true,
    handle: () => Response.json({resources: {sectionArray: []}}),
  },
  {method: 'GET', path: '/journey/*', handle: () => Response.json(null)},
  {
    method: 'GET',
    path: '/intake/telemetry-status',
    open: true,
    handle: () => Response.json({status: 'denied'}),
  },
  {
    method: 'POST',
    path: '/intake/batch',
    open: true,
    body: 'any',
    handle: () => new Response(null, {status: 202}),
  },
]
