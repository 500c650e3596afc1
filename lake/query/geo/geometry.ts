import {isFields} from '../evaluator/values.ts'
import {crossesItself, toSegments} from './planar.ts'

/** Longitude and latitude, in this order, as GeoJSON has them. */
export type Position = [number, number]
export type Line = Position[]
/** The outer ring, then the holes. */
export type Polygon = Line[]

/** What a geographic value is made of. */
export interface Geometry {
  /** As GROQ gives it back: GeoJSON without anything that does not belong to it. */
  json: Record<string, unknown>
  points: Position[]
  lines: Line[]
  polygons: Polygon[]
}

/** Reads `{lat, lng}` or GeoJSON geometry; null for anything else. */
export function readGeometry(value: unknown): Geometry | null {
  if (!isFields(value)) return null
  const {lat, lng, lon, type, coordinates, geometries} = value
  if (lat !== undefined) {
    const longitude = lng ?? lon
    if (lng !== undefined && lon !== undefined) return null
    return fromCoordinates('Point', [longitude, lat])
  }
  if (type !== 'GeometryCollection') return fromCoordinates(type, coordinates)
  const parts = Array.isArray(geometries) ? geometries.map(readGeometry) : [null]
  if (!parts.every((part) => part !== null)) return null
  return {
    json: {type, geometries: parts.map(({json}) => json)},
    points: parts.flatMap(({points}) => points),
    lines: parts.flatMap(({lines}) => lines),
    polygons: parts.flatMap(({polygons}) => polygons),
  }
}

function fromCoordinates(type: unknown, coordinates: unknown): Geometry | null {
  const json = {type, coordinates}
  const none = {json, points: [], lines: [], polygons: []}
  const c = coordinates
  if (type === 'Point') return isPosition(c) ? {...none, points: [c]} : null
  if (type === 'MultiPoint') return isLine(c) ? {...none, points: c} : null
  if (type === 'LineString') return isLine(c) && c.length > 1 ? {...none, lines: [c]} : null
  if (type === 'MultiLineString') return isPolygon(c) ? {...none, lines: c} : null
  if (type === 'Polygon') return isArea(c) ? {...none, polygons: [c]} : null
  if (type !== 'MultiPolygon' || !Array.isArray(c) || !c.every(isArea)) return null
  return {...none, polygons: c}
}

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    value.every((item) => typeof item === 'number' && Number.isFinite(item))
  )
}

function isLine(value: unknown): value is Line {
  return Array.isArray(value) && value.every(isPosition)
}

function isPolygon(value: unknown): value is Polygon {
  return Array.isArray(value) && value.every(isLine)
}

/** Rings are closed, stop nowhere, and do not cross themselves. */
function isArea(value: unknown): value is Polygon {
  return isPolygon(value) && value.length > 0 && value.every(isRing)
}

function isRing(line: Line): boolean {
  if (line.length < 4 || String(line[0]) !== String(line.at(-1))) return false
  const stops = toSegments(line).some(([a, b]) => a[0] === b[0] && a[1] === b[1])
  return !stops && !crossesItself(line)
}
