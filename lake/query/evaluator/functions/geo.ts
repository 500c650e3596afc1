import {contains} from '../../geo/contains.ts'
import {distance} from '../../geo/distance.ts'
import {type Geometry, readGeometry} from '../../geo/geometry.ts'
import {intersects} from '../../geo/intersects.ts'
import type {Functions} from './index.ts'

export const geoFunctions: Functions = {
  plain: {
    'global::geo': (value) => readGeometry(value)?.json ?? null,
    'geo::latLng': (lat, lng) => {
      const isLatitude = typeof lat === 'number' && Math.abs(lat) <= 90
      const isLongitude = typeof lng === 'number' && Math.abs(lng) <= 180
      return isLatitude && isLongitude ? {type: 'Point', coordinates: [lng, lat]} : null
    },
    'geo::contains': (outer, inner) => compare(outer, inner, contains),
    'geo::intersects': (a, b) => compare(a, b, intersects),
    'geo::distance': (a, b) => compare(a, b, distance),
  },
}

function compare<T>(a: unknown, b: unknown, apply: (a: Geometry, b: Geometry) => T): T | null {
  const left = readGeometry(a)
  const right = left && readGeometry(b)
  return left && right && apply(left, right)
}
