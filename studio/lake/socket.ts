import {Observable} from 'rxjs'

/** A WebSocket as an observable: one value when it is open, an error when it closes. */
export function openSocket(address: string): Observable<WebSocket> {
  return new Observable((subscriber) => {
    const socket = new WebSocket(address)
    socket.onopen = () => subscriber.next(socket)
    socket.onclose = ({code}) => subscriber.error(new Error(`The connection closed (${code}).`))
    return () => {
      socket.onclose = null
      socket.close()
    }
  })
}
