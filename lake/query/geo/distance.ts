import type {Geometry} from './geometry.ts'

/** Metres, at the equator; by this radius GROQ's test suite and the hosted lake's docs measure. */
const EARTH_RADIUS = 6_378_137

/** Metres between two points along the Earth's surface, by the haversine formula. */
export function distance(a: Geometry, b: Geometry): number | null {
  if (a.json.type !== 'Point' || b.json.type !== 'Point') return null
  const [from] = a.points
  const [to] = b.points
  if (!from || !to) return null
  const north = toRadians(to[1] - from[1])
  const east = toRadians(to[0] - from[0])
  const shrink = Math.cos(toRadians(from[1])) * Math.cos(toRadians(to[1]))
  const h = Math.sin(north / 2) ** 2 + shrink * Math.sin(east / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
