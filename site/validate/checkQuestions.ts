import {decode} from './decode.ts'
import type {Finding} from './finding.ts'
import type {ListedQuestion, PageSummary} from './summary.ts'

/** Where questions of all pages stand once more. */
const LIST = '/faq/'

/** A question has one owner, who tells machines of it; it is answered alike wherever it stands. */
export function checkQuestions(pages: PageSummary[]): Finding[] {
  const tellers = new Map<string, PageSummary[]>()
  for (const page of pages) {
    for (const name of new Set(page.questions.map((told) => told.name))) {
      tellers.set(name, [...(tellers.get(name) ?? []), page])
    }
  }
  return [
    ...checkOwners(pages),
    ...checkAsked(pages),
    ...pages.flatMap((page) => page.asked.flatMap((asked) => checkAnswer(page, asked, tellers))),
    ...checkList(pages),
  ]
}

function checkOwners(pages: PageSummary[]): Finding[] {
  const owners = new Map<string, {path: string; id: string | undefined}>()
  const findings: Finding[] = []
  for (const {path, questions} of pages) {
    for (const {key, id, place} of questions) {
      const owner = owners.get(key)
      if (!owner) owners.set(key, {path, id})
      else if (owner.path !== path || owner.id !== id) {
        findings.push({
          // Two articles may ask the same in earnest, so this is for their authors to weigh.
          severity: 'warning',
          rule: 'question-twice',
          page: path,
          place,
          found: `the question and answer that ${owner.path} tells too`,
          expected: 'one page that owns a question',
          remedy: 'Make it one shared question, owned by one of the pages.',
        })
      }
    }
  }
  return findings
}

/** What is asked on a page is told to machines, there or by the page that owns it. */
function checkAsked(pages: PageSummary[]): Finding[] {
  const told = new Set(pages.flatMap(({questions}) => questions.map(({name}) => name)))
  return pages.flatMap(({path, asked}) =>
    asked
      .filter(({question}) => !told.has(question))
      .map(({question}) => ({
        severity: 'error',
        rule: 'question',
        page: path,
        place: `“${question}”`,
        found: 'told by no page',
        expected: 'a Question of the page that owns it',
        remedy: 'Tell it in the FAQPage of one page.',
      })),
  )
}

/** What a page asks and another owns is answered as it is there. */
function checkAnswer(
  page: PageSummary,
  {question, answer, begins, owner}: ListedQuestion,
  tellers: Map<string, PageSummary[]>,
): Finding[] {
  const told = tellers.get(question) ?? []
  if (told.length === 0 || (owner === undefined && told.includes(page))) return []
  const owners = told.filter(({path}) => owner === undefined || path === owner)
  const own = owners.flatMap(({asked}) => asked.filter((other) => other.question === question))
  if (own.some((other) => other.answer === answer)) return []
  const [first] = own
  const [found, expected] = first
    ? [begins, `“${first.begins}”, as ${owners[0]?.path} answers`]
    : [`a question of ${owner}`, `under ${told[0]?.path}, whose question it is`]
  return [say(page.path, question, `“${found}”`, expected)]
}

/** On the list, which may have several pages, are all questions: with their answers, or as ways to them. */
function checkList(pages: PageSummary[]): Finding[] {
  const list = pages.filter(({path}) => path.startsWith(LIST))
  if (list.length === 0) return []
  const listed = new Set([
    ...list.flatMap(({asked}) => asked.map(({question, owner}) => `${owner} ${question}`)),
    ...list.flatMap(({links}) => links.map(({path, fragment}) => `${path}#${fragment}`)),
  ])
  return pages.flatMap((page) =>
    page.questions
      .filter(({name, id}) => {
        const fragment = decode(URL.parse(id ?? '')?.hash.slice(1) ?? '')
        const isThere = listed.has(`${page.path} ${name}`) || listed.has(`${page.path}#${fragment}`)
        return page.path !== LIST && !isThere
      })
      .map(({name}) => say(LIST, name, 'not on the list', `every question of ${page.path}`)),
  )
}

const say = (page: string, question: string, found: string, expected: string): Finding => ({
  // While a large site is published in two steps, some answers are still as they were.
  severity: 'warning',
  rule: 'question',
  page,
  place: `“${question}”`,
  found,
  expected,
  remedy: 'Answer it alike wherever it stands.',
})
