import type {ServerResponse} from 'node:http'
import type {PublishStatus} from '../site/publish/statusBoard.ts'

/** So many faults are told at once: thousands, as after a bad import, would only keep Studio busy. */
const MOST = 20
/** What a build said is told to so many characters; the terminal has the whole. */
const LONGEST = 2000

/** The answer to `GET /publish/status?document=ID`, which Studio asks until readers have an edit. */
export function answerStatus(status: PublishStatus, query: URLSearchParams, res: ServerResponse) {
  res.writeHead(200, {'Content-Type': 'application/json', 'Cache-Control': 'no-store'})
  res.end(JSON.stringify(toAnswer(status, query.get('document'))))
}

/** The status as Studio is told it; of many faults the document's own come first. */
export function toAnswer({documents, tried, error, ...told}: PublishStatus, id: string | null) {
  const document = id ? {id, live: documents[id] ?? null, tried: tried[id] ?? null} : undefined
  return {...told, error: error && shorten(error, id), document}
}

function shorten({message, complaints}: NonNullable<PublishStatus['error']>, id: string | null) {
  const isOwn = ({documentId}: {documentId: string}) => documentId === id
  const sorted = complaints.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
  return {
    message: message.length > LONGEST ? `${message.slice(0, LONGEST)} …` : message,
    complaints: sorted.slice(0, MOST),
    more: Math.max(0, complaints.length - MOST),
  }
}
