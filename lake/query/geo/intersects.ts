import type {Geometry, Line, Polygon, Position} from './geometry.ts'
import {doMeet, isOnSegment, isWithin, toSegments} from './planar.ts'

/** Whether two geometries share any point, on a plane. */
export function intersects(a: Geometry, b: Geometry): boolean {
  return (
    a.points.some((point) => holdsPoint(b, point)) ||
    b.points.some((point) => holdsPoint(a, point)) ||
    linesOf(a).some((line) => linesOf(b).some((other) => linesMeet(line, other))) ||
    a.polygons.some((polygon) => reaches(polygon, b)) ||
    b.polygons.some((polygon) => reaches(polygon, a))
  )
}

function holdsPoint({points, lines, polygons}: Geometry, point: Position): boolean {
  return (
    points.some(([x, y]) => x === point[0] && y === point[1]) ||
    lines.some((line) => toSegments(line).some((segment) => isOnSegment(segment, point))) ||
    polygons.some((polygon) => isWithin(polygon, point))
  )
}

/** Lines, and the boundaries of areas. */
function linesOf({lines, polygons}: Geometry): Line[] {
  return [...lines, ...polygons.flat()]
}

function linesMeet(a: Line, b: Line): boolean {
  const segments = toSegments(b)
  return toSegments(a).some((segment) => segments.some((other) => doMeet(segment, other)))
}

/** Where no boundaries meet, a line or an area lies within wholly or not at all. */
function reaches(polygon: Polygon, other: Geometry): boolean {
  return linesOf(other).some((line) => line.slice(0, 1).some((point) => isWithin(polygon, point)))
}
