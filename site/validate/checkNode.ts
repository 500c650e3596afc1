import {type Finding, quote} from './finding.ts'
import {type GraphNode, isObject, listOf} from './readNodes.ts'
import type {Vocabulary} from './vocabulary.ts'

const answerTags = new Set('h1 h2 h3 h4 h5 h6 br ol ul li a p div b strong i em'.split(' '))
/** Of a link in an answer: an address, and nothing that runs. */
const link = /^\s+href\s*=\s*(["']?)(https?:|mailto:|tel:|\/|#)[^"']*\1\s*$/i

/** Rules about a single node that no vocabulary states, each where Google or good sense does. */
export function checkNode(node: GraphNode, {isA}: Vocabulary): Finding[] {
  const is = (type: string) => node.types.some((own) => isA(own, type))
  return [
    ...(is('BreadcrumbList') ? checkBreadcrumbs(node) : []),
    ...(is('Question') ? checkQuestion(node) : []),
    ...(is('Answer') ? checkAnswer(node) : []),
    // Names are the author's words, so a strange one is told and does not stop a build.
    ...(is('Person') ? checkName(node).map(toWarning) : []),
    ...(is('Organization') ? checkRating(node) : []),
    ...(is('FAQPage') ? checkFaqPage(node) : []),
    ...checkId(node),
  ]
}

const toWarning = (finding: Finding): Finding => ({...finding, severity: 'warning'})

const fault =
  ({place}: GraphNode) =>
  (rule: string, property: string, found: string, expected: string, remedy: string): Finding => ({
    severity: 'error',
    rule,
    place: property ? `${place} · ${property}` : place,
    found,
    expected,
    remedy,
  })

function checkBreadcrumbs(node: GraphNode): Finding[] {
  const say = fault(node)
  const crumbs = (node.properties.get('itemListElement') ?? []).filter(isObject)
  const findings: Finding[] = []
  if (crumbs.length < 2) {
    const found = `${crumbs.length} of them`
    findings.push(
      say('breadcrumb', 'itemListElement', found, 'two or more', 'Leave out a trail of one page.'),
    )
  }
  crumbs.forEach((crumb, index) => {
    const item = isObject(crumb.item) ? crumb.item : {}
    const place = `itemListElement[${index}]`
    if (Number(crumb.position) !== index + 1) {
      findings.push(
        say(
          'breadcrumb',
          place,
          `position ${quote(crumb.position)}`,
          `position ${index + 1}`,
          'Count from 1, in the order of the trail.',
        ),
      )
    }
    if (!crumb.name && !item.name) {
      findings.push(say('breadcrumb', place, 'no name', 'the words of the crumb', 'Name it.'))
    }
    if (!crumb.item && index < crumbs.length - 1) {
      findings.push(
        say('breadcrumb', place, 'no item', 'an address in all but the last', 'Add the address.'),
      )
    }
  })
  return findings
}

function checkQuestion(node: GraphNode): Finding[] {
  const say = fault(node)
  const {properties} = node
  const accepted = properties.get('acceptedAnswer') ?? []
  const suggested = properties.get('suggestedAnswer') ?? []
  const findings: Finding[] = []
  if (!properties.has('name') && !properties.has('text')) {
    findings.push(say('question', '', 'no name', 'the whole question', 'Write it as name.'))
  }
  if (accepted.length > 1 || (accepted.length === 0 && suggested.length === 0)) {
    findings.push(
      say(
        'question',
        'acceptedAnswer',
        `${accepted.length} answers`,
        'exactly one',
        'Tell the one answer that the page gives.',
      ),
    )
  }
  return findings
}

function checkAnswer(node: GraphNode): Finding[] {
  const say = fault(node)
  const [text] = node.properties.get('text') ?? []
  if (typeof text !== 'string') {
    return [say('answer', 'text', 'nothing', 'the whole answer', 'Write it as text.')]
  }
  const tags = [...text.matchAll(/<([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi)]
  const strange = tags.find(([, tag = '', rest = '']) => {
    if (!answerTags.has(tag.toLowerCase())) return true
    return tag.toLowerCase() === 'a' ? !link.test(rest) : /[^\s/]/.test(rest)
  })
  if (!strange) return []
  const expected = `only ${[...answerTags].join(', ')}, with no attribute but the href of a link`
  return [say('answer', 'text', strange[0], expected, 'Use one of these tags, or none.')]
}

/** Names hold names: letters, titles and second people have places of their own. */
function checkName(node: GraphNode): Finding[] {
  const [name] = node.properties.get('name') ?? []
  if (typeof name !== 'string') return []
  const say = fault(node)
  const [letters] = /,\s*(?:[A-Z][A-Za-z]*-)?[A-Z]{2,}\b.*/.exec(name) ?? []
  if (letters) {
    return [
      say(
        'name',
        'name',
        quote(name),
        'the name only',
        `Tell${letters.slice(1)} as honorificSuffix and hasCredential.`,
      ),
    ]
  }
  if (/^(by|dr|prof|mr|mrs|ms)\.?\s/i.test(name)) {
    return [say('name', 'name', quote(name), 'the name only', 'Tell titles as honorificPrefix.')]
  }
  if (/\s(and|&)\s|;/.test(name)) {
    return [say('name', 'name', quote(name), 'one person', 'Write a node for each person.')]
  }
  return []
}

function checkRating(node: GraphNode): Finding[] {
  const given = ['aggregateRating', 'review'].filter((name) => node.properties.has(name))
  return given.map((name) => ({
    severity: 'warning',
    rule: 'own-rating',
    place: `${node.place} · ${name}`,
    found: 'a rating of the business',
    expected: 'none on a site of the business itself, which Google does not allow',
    remedy: 'Leave it out, unless this is somebody else’s site.',
  }))
}

function checkFaqPage(node: GraphNode): Finding[] {
  const say = fault(node)
  const strangers = listOf(node.properties.get('mainEntity')).filter(
    (value) => isObject(value) && value['@type'] !== undefined && value['@type'] !== 'Question',
  )
  return strangers.length === 0
    ? []
    : [say('question', 'mainEntity', quote(strangers[0]), 'questions', 'List questions only.')]
}

function checkId(node: GraphNode): Finding[] {
  if (node.id === undefined || /^(https?:|_:|#|urn:|\/|\.)/.test(node.id)) return []
  return [
    fault(node)(
      'id',
      '@id',
      quote(node.id),
      'a whole address',
      'Write the address and a fragment.',
    ),
  ]
}
