import {addresses} from './addresses.ts'
import type {Link} from './practice.ts'

/** The way from the front page to a page, as the breadcrumb shows it. */
export const trailTo = (...steps: Link[]): Link[] => [
  {href: addresses.home, text: 'Home'},
  ...steps,
]
