import {decode} from './decode.ts'
import {type Finding, quote} from './finding.ts'
import {type GraphNode, isObject} from './readNodes.ts'

const DAY = 24 * 60 * 60 * 1000

/** What contradicts itself or the calendar, by whatever vocabulary it is told. */
export function checkTruth(node: GraphNode, now: Date): Finding[] {
  return [...checkOrder(node), ...checkFuture(node, now), ...checkDoi(node)]
}

const at = (node: GraphNode, name: string) =>
  Date.parse(String(node.properties.get(name)?.[0] ?? ''))

function checkOrder(node: GraphNode): Finding[] {
  if (!(at(node, 'dateModified') < at(node, 'datePublished'))) return []
  return [
    {
      severity: 'error',
      rule: 'dates',
      place: `${node.place} · dateModified`,
      found: `${node.properties.get('dateModified')?.[0]}, before it was published`,
      expected: 'the same time or later',
      remedy: 'Correct one of the dates.',
    },
  ]
}

function checkFuture(node: GraphNode, now: Date): Finding[] {
  const names = ['datePublished', 'dateModified', 'dateCreated', 'lastReviewed', 'uploadDate']
  return names
    .filter((name) => at(node, name) > now.getTime() + DAY)
    .map((name) => ({
      severity: 'warning',
      rule: 'dates',
      place: `${node.place} · ${name}`,
      found: quote(node.properties.get(name)?.[0]),
      expected: 'a day that has come',
      remedy: 'Correct the date.',
    }))
}

const isMisnamed = ({propertyID, value}: Record<string, unknown>) =>
  (/^doi$/i.test(String(propertyID)) && !/(^|\/|:)10\.\d+/.test(String(value))) ||
  (/^pmid$/i.test(String(propertyID)) && !/^\d+$/.test(String(value)))

/** One work has one DOI, in its id, its address and its identifiers. */
function checkDoi({place, id, properties}: GraphNode): Finding[] {
  if (!properties.has('identifier') && !id?.includes('doi.org')) return []
  const identifiers = (properties.get('identifier') ?? [])
    .filter(isObject)
    .filter(({propertyID}) => /^doi$/i.test(String(propertyID)))
    .map(({value}) => `https://doi.org/${value}`)
  const told = [
    id,
    ...(properties.get('url') ?? []),
    ...(properties.get('sameAs') ?? []),
    ...identifiers,
  ]
  const dois = told.flatMap((address) => {
    const [, doi] = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)(10\..+)$/i.exec(String(address)) ?? []
    return doi ? [decode(doi).toLowerCase()] : []
  })
  const [strange] = (properties.get('identifier') ?? []).filter(isObject).filter(isMisnamed)
  if (strange) {
    return [
      {
        severity: 'error',
        rule: 'identity',
        place: `${place} · identifier`,
        found: `${strange.propertyID} ${strange.value}`,
        expected: 'a DOI that begins with 10., and a PMID of figures only',
        remedy: 'Call each identifier by its own name.',
      },
    ]
  }
  const [first, other] = new Set(dois)
  if (other === undefined) return []
  return [
    {
      severity: 'error',
      rule: 'identity',
      place,
      found: `the DOIs ${first} and ${other}`,
      expected: 'one work, one DOI',
      remedy: 'Correct one of them, or tell two works.',
    },
  ]
}
