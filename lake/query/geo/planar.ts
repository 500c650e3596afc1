import type {Line, Polygon, Position} from './geometry.ts'

export type Segment = [Position, Position]

export function toSegments(line: Line): Segment[] {
  return line.slice(1).map((end, i) => [line[i] as Position, end])
}

/** On which side of a segment's line a point lies: 0 on it. */
function sideOf([[ax, ay], [bx, by]]: Segment, [x, y]: Position): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
}

export function isOnSegment(segment: Segment, point: Position): boolean {
  const [[ax, ay], [bx, by]] = segment
  const [x, y] = point
  const isBetween =
    x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by)
  return isBetween && sideOf(segment, point) === 0
}

/** Whether two segments share a point. */
export function doMeet(a: Segment, b: Segment): boolean {
  if (doCross(a, b)) return true
  return (
    isOnSegment(a, b[0]) || isOnSegment(a, b[1]) || isOnSegment(b, a[0]) || isOnSegment(b, a[1])
  )
}

/** Whether each of two segments goes through the other, from side to side. */
export function doCross(a: Segment, b: Segment): boolean {
  return sideOf(a, b[0]) * sideOf(a, b[1]) < 0 && sideOf(b, a[0]) * sideOf(b, a[1]) < 0
}

/** Whether a line goes through itself somewhere. */
export function crossesItself(line: Line): boolean {
  const west = ([a, b]: Segment) => Math.min(a[0], b[0])
  const east = ([a, b]: Segment) => Math.max(a[0], b[0])
  // From west to east, so that each is compared only with those that begin before it ends.
  const segments = toSegments(line).sort((a, b) => west(a) - west(b))
  return segments.some((one, i) => {
    for (let j = i + 1; j < segments.length; j++) {
      const other = segments[j] as Segment
      if (west(other) > east(one)) break
      if (doCross(one, other)) return true
    }
    return false
  })
}

/** Within a polygon or on its boundary; a hole's boundary still belongs to it. */
export function isWithin(polygon: Polygon, point: Position): boolean {
  const [outer = [], ...holes] = polygon
  if (!isInRing(outer, point)) return false
  return !holes.some((hole) => isInRing(hole, point) && !isOnRing(hole, point))
}

function isOnRing(ring: Line, point: Position): boolean {
  return toSegments(ring).some((segment) => isOnSegment(segment, point))
}

/** By counting how often a ray from the point leaves the ring. */
function isInRing(ring: Line, point: Position): boolean {
  if (isOnRing(ring, point)) return true
  const [x, y] = point
  let isInside = false
  for (const [[ax, ay], [bx, by]] of toSegments(ring)) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside
  }
  return isInside
}
