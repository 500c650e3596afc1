import {catchError, concat, map, type Observable, of, switchMap, timer} from 'rxjs'

/** What was found, or why nothing could be. */
export type Answer<T> = {value: T; error?: undefined} | {error: Error}

/** Long enough for a lake that starts anew, short enough to wait for. */
const AGAIN_MS = 5000

/** Never ends in an error: it is told as an answer, and the question is asked again. */
export function keepAsking<T>(found: Observable<T>): Observable<Answer<T>> {
  return found.pipe(
    map((value): Answer<T> => ({value})),
    catchError((error: Error, again) =>
      concat(of({error}), timer(AGAIN_MS).pipe(switchMap(() => again))),
    ),
  )
}
