import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Registers} from '../../intake/references/lookUp/findWork.ts'

/** Registers of works on this machine, which answer in the shapes of the real ones. */
export interface TestRegisters {
  registers: Registers
  /** Every request so far: its address and who asked. */
  asked: {path: string; agent: string}[]
  close(): Promise<void>
}

const timeA = {
  DOI: '10.1186/1471-2431-12-2',
  type: 'journal-article',
  title: [
    'Randomised controlled trial of improvisational music therapy&amp;s effectiveness for children with <jats:p>autism</jats:p> spectrum disorders (TIME-A): study protocol'.replace(
      '&amp;s',
      '’s',
    ),
  ],
  author: [
    {given: 'Monika', family: 'Geretsegger', sequence: 'first', affiliation: []},
    {given: 'Ulla', family: 'Holck', sequence: 'additional', affiliation: []},
    {given: 'Christian', family: 'Gold', sequence: 'additional', affiliation: []},
  ],
  published: {'date-parts': [[2012, 1, 5]]},
  issued: {'date-parts': [[2012, 1, 5]]},
  'container-title': ['BMC Pediatrics'],
  'short-container-title': ['BMC Pediatr'],
  volume: '12',
  issue: '1',
  'article-number': '2',
  publisher: 'Springer Science and Business Media LLC',
  ISSN: ['1471-2431'],
  language: 'en',
  URL: 'https://doi.org/10.1186/1471-2431-12-2',
}

const retracted = {
  DOI: '10.1016/S0140-6736(97)11096-0',
  type: 'journal-article',
  title: [
    'RETRACTED: Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children',
  ],
  author: [{given: 'AJ', family: 'Wakefield', sequence: 'first'}],
  'published-print': {'date-parts': [[1998, 2]]},
  issued: {'date-parts': [[1998, 2]]},
  'container-title': ['The Lancet'],
  volume: '351',
  issue: '9103',
  page: '637-641',
  'updated-by': [
    {
      DOI: '10.1016/S0140-6736(10)60175-4',
      type: 'retraction',
      label: 'Retraction',
      source: 'publisher',
      updated: {'date-parts': [[2010, 2, 6]], 'date-time': '2010-02-06T00:00:00Z'},
    },
  ],
}

const preprint = {
  DOI: '10.1101/2021.03.01.21252345',
  type: 'posted-content',
  subtype: 'preprint',
  title: ['Group singing and loneliness'],
  author: [{name: 'Singing Research Group', sequence: 'first'}],
  institution: [{name: 'medRxiv'}],
  published: {'date-parts': [[2021, 3, 5]]},
}

const attention = {
  data: {
    id: '10.48550/arxiv.1706.03762',
    type: 'dois',
    attributes: {
      doi: '10.48550/arxiv.1706.03762',
      titles: [{title: 'Attention Is All You Need'}],
      creators: [
        {name: 'Vaswani, Ashish', nameType: 'Personal', givenName: 'Ashish', familyName: 'Vaswani'},
        {name: 'Shazeer, Noam', nameType: 'Personal', givenName: 'Noam', familyName: 'Shazeer'},
      ],
      publisher: 'arXiv',
      publicationYear: 2017,
      dates: [{date: '2017', dateType: 'Issued'}],
      types: {resourceTypeGeneral: 'Preprint', resourceType: 'Article'},
      url: 'https://arxiv.org/abs/1706.03762',
    },
  },
}

const medline = `
PMID- 24936965
OWN - NLM
DP  - 2014 Jun 17
TI  - Music therapy for people with autism spectrum disorder.
PG  - CD004381
LID - 10.1002/14651858.CD004381.pub3 [doi]
FAU - Geretsegger, Monika
FAU - Elefant, Cochavit
PT  - Journal Article
PT  - Systematic Review
TA  - Cochrane Database Syst Rev
JT  - The Cochrane database of systematic reviews
VI  - 2014
IP  - 6
PMC - PMC6956617
`

const book = {
  'ISBN:9780143127741': {
    title: 'The body keeps the score',
    subtitle: 'brain, mind, and body in the healing of trauma',
    authors: [{name: 'Bessel A. van der Kolk', url: 'https://openlibrary.org/authors/OL1A'}],
    publishers: [{name: 'Penguin Books'}],
    publish_places: [{name: 'New York'}],
    publish_date: 'September 8, 2015',
    number_of_pages: 445,
  },
}

/** What each address answers; a function may answer as it likes. */
const answers: Record<string, unknown> = {
  '/works/10.1186%2F1471-2431-12-2': {status: 'ok', 'message-type': 'work', message: timeA},
  '/works/10.1016%2Fs0140-6736(97)11096-0': {status: 'ok', message: retracted},
  '/works/10.1101%2F2021.03.01.21252345': {status: 'ok', message: preprint},
  '/works': {status: 'ok', 'message-type': 'work-list', message: {items: [preprint, timeA]}},
  '/dois/10.48550%2Farxiv.1706.03762': attention,
  '/efetch.fcgi?24936965': medline,
  '/efetch.fcgi?1': '\n1: id: 1 Error occurred: cannot get document summary',
  '/esearch.fcgi?PMC6956617[pmcid]': {esearchresult: {count: '1', idlist: ['24936965']}},
  '/api/books?ISBN:9780143127741': book,
  '/api/books?ISBN:9780306406157': {},
}

export async function startRegisters(): Promise<TestRegisters> {
  const asked: TestRegisters['asked'] = []
  let busy = 0
  const server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost')
    asked.push({path: request.url ?? '', agent: request.headers['user-agent'] ?? ''})
    if (pathname.endsWith('%2Fbusy') && busy++ === 0) return busyOnce(response)
    if (pathname.endsWith('%2Fdown')) return response.writeHead(503).end()
    if (pathname.endsWith('%2Fmute')) return waitForEnd(request)
    const detail = searchParams.get('id') ?? searchParams.get('term') ?? searchParams.get('bibkeys')
    const busyAnswer = pathname.endsWith('%2Fbusy')
      ? answers['/works/10.1101%2F2021.03.01.21252345']
      : undefined
    const answer = busyAnswer ?? answers[detail ? `${pathname}?${detail}` : pathname]
    if (answer === undefined) return response.writeHead(404).end('Resource not found.')
    const isText = typeof answer === 'string'
    response.writeHead(200, {'Content-Type': isText ? 'text/plain' : 'application/json'})
    return response.end(isText ? answer : JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    registers: {crossref: url, datacite: url, pubmed: url, openLibrary: url},
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function busyOnce(response: ServerResponse) {
  return response.writeHead(429, {'Retry-After': '7'}).end()
}

/** Never answers; the one who asked gives up. */
function waitForEnd(request: IncomingMessage) {
  return request.resume()
}
