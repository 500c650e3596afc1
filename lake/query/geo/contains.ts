import type {Geometry, Line, Polygon, Position} from './geometry.ts'
import {doCross, isOnSegment, isWithin, toSegments} from './planar.ts'

/** Whether all of `inner` lies within `outer` or on its boundary, on a plane. */
export function contains(outer: Geometry, inner: Geometry): boolean {
  const {points, lines, polygons} = inner
  return (
    points.every((point) => holdsPoint(outer, point)) &&
    lines.every((line) => holdsLine(outer, line)) &&
    polygons.every((polygon) => outer.polygons.some((area) => holdsArea(area, polygon)))
  )
}

function holdsPoint({points, lines, polygons}: Geometry, point: Position): boolean {
  return (
    points.some(([x, y]) => x === point[0] && y === point[1]) ||
    lines.some((line) => isOnLine(line, point)) ||
    polygons.some((polygon) => isWithin(polygon, point))
  )
}

function holdsLine({lines, polygons}: Geometry, inner: Line): boolean {
  const points = [...inner, ...middlesOf(inner)]
  return (
    lines.some((line) => points.every((point) => isOnLine(line, point))) ||
    polygons.some((polygon) => isLineWithin(polygon, inner))
  )
}

function holdsArea(area: Polygon, [outer = [], ...holes]: Polygon): boolean {
  if (!isLineWithin(area, outer)) return false
  // A hole of the area must not open within what it is to contain, unless that has it too.
  return area.slice(1).every((hole) => {
    const inside = hole.every((point) => isWithin([outer, ...holes], point))
    return !inside || holes.some((other) => isLineWithin([other], hole))
  })
}

function isLineWithin(polygon: Polygon, line: Line): boolean {
  if (![...line, ...middlesOf(line)].every((point) => isWithin(polygon, point))) return false
  const boundary = polygon.flatMap(toSegments)
  return !toSegments(line).some((segment) => boundary.some((other) => doCross(segment, other)))
}

function isOnLine(line: Line, point: Position): boolean {
  return toSegments(line).some((segment) => isOnSegment(segment, point))
}

function middlesOf(line: Line): Position[] {
  return toSegments(line).map(([[ax, ay], [bx, by]]) => [(ax + bx) / 2, (ay + by) / 2])
}
