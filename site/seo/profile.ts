import type {ProfileView} from '../view/profile.ts'
import {absolute} from './article.ts'
import {type Node, pointTo} from './graph.ts'
import {ids} from './ids.ts'
import {personNode} from './person.ts'
import {breadcrumbNodes, webPageNode} from './webPage.ts'

/** Somebody's own page, which is about them and nobody else. */
export function profileNodes(
  profile: ProfileView,
  portrait: string | undefined,
  site: URL,
): Node[] {
  const {person, trail, modified} = profile
  const {path, name} = person
  const page = webPageNode('ProfilePage', {path, name, trail}, site, {
    dateModified: modified.iso,
    mainEntity: pointTo(ids.person(path, site)),
  })
  return [
    page,
    ...breadcrumbNodes(path, trail, site),
    personNode(person, absolute(portrait, site), site),
  ]
}
