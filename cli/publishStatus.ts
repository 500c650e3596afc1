import type {ServerResponse} from 'node:http'
import type {PublishStatus} from '../site/publish/statusBoard.ts'

/** The answer to `GET /publish/status?document=ID`, which Studio asks until readers have an edit. */
export function answerStatus(
  {documents, tried, ...told}: PublishStatus,
  query: URLSearchParams,
  response: ServerResponse,
) {
  const id = query.get('document')
  const document = id ? {id, live: documents[id] ?? null, tried: tried[id] ?? null} : undefined
  response.writeHead(200, {'Content-Type': 'application/json', 'Cache-Control': 'no-store'})
  response.end(JSON.stringify({...told, document}))
}
