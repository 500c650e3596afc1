import {expect, test} from 'vitest'
import {exportBibtex} from '../../citations/exportBibtex.ts'
import {exportCsl} from '../../citations/exportCsl.ts'
import {exportRis} from '../../citations/exportRis.ts'
import {readReferences} from '../../intake/references/readReferences.ts'
import {randomWorks} from '../citations/randomWorks.ts'

const one = (text: string) => {
  const {works, messages} = readReferences(text)
  expect(messages).toEqual([])
  expect(works).toHaveLength(1)
  return works[0]
}

test.each([
  ['10.1186/1471-2431-12-2', {type: 'article-journal', doi: '10.1186/1471-2431-12-2'}],
  ['https://doi.org/10.1186/1471-2431-12-2', {doi: '10.1186/1471-2431-12-2'}],
  [
    'https://www.frontiersin.org/articles/10.3389/fpsyt.2021.640869/full',
    {doi: '10.3389/fpsyt.2021.640869'},
  ],
  [
    'https://journals.sagepub.com/doi/abs/10.1177/0305735611408995?journalCode=poma',
    {doi: '10.1177/0305735611408995'},
  ],
  ['PMID: 22214291', {pmid: '22214291'}],
  ['22214291', {pmid: '22214291'}],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3280156/', {pmcid: 'PMC3280156'}],
  ['ISBN 978-0-306-40615-7', {type: 'book', isbn: '9780306406157'}],
  ['arXiv:2106.01234v2', {type: 'article', doi: '10.48550/arxiv.2106.01234'}],
  [
    'https://www.nice.org.uk/guidance/cg170',
    {type: 'webpage', url: 'https://www.nice.org.uk/guidance/cg170'},
  ],
  ['doi:10.1186/1471-2431-12-2 PMID: 22214291', {doi: '10.1186/1471-2431-12-2', pmid: '22214291'}],
])('“%s” alone is a work that is not complete yet', (text, work) => {
  expect(one(text)).toMatchObject({
    origin: 'identifier',
    isIncomplete: true,
    work: {...work, title: ''},
  })
})

test('several identifiers of one kind on a line are several works', () => {
  const {works} = readReferences('22214291, 24936965; PMID: 12345678')
  expect(works.map(({work}) => work.pmid)).toEqual(['22214291', '24936965', '12345678'])
})

const nbib = `PMID- 22214291
OWN - NLM
DP  - 2012 Jan 5
TI  - Randomised controlled trial of improvisational music therapy's effectiveness for
      children with autism spectrum disorders (TIME-A): study protocol.
PG  - 2
LID - 10.1186/1471-2431-12-2 [doi]
FAU - Geretsegger, Monika
AU  - Geretsegger M
FAU - Holck, Ulla
CN  - TIME-A Group
LA  - eng
PT  - Clinical Trial Protocol
PT  - Retracted Publication
RIN - BMC Pediatr. 2015 Mar 2;15:1. doi: 10.1186/s12887-015-0001-1. PMID: 1
TA  - BMC Pediatr
JT  - BMC pediatrics
VI  - 12
PMC - PMC3280156`

test('PubMed’s own format brings kind of evidence and retraction', () => {
  expect(one(nbib)).toMatchObject({
    origin: 'nbib',
    lines: [1, 19],
    work: {
      type: 'article-journal',
      title: expect.stringMatching(/^Randomised .* for children with .*: study protocol$/),
      authors: [
        {family: 'Geretsegger', given: 'Monika'},
        {family: 'Holck'},
        {literal: 'TIME-A Group'},
      ],
      issued: {year: 2012, month: 1, day: 5},
      containerTitle: 'BMC Pediatrics',
      containerTitleShort: 'BMC Pediatr',
      volume: '12',
      number: '2',
      doi: '10.1186/1471-2431-12-2',
      pmid: '22214291',
      pmcid: 'PMC3280156',
      language: 'en',
      evidence: 'protocol',
      retraction: {doi: '10.1186/s12887-015-0001-1', date: {year: 2015, month: 3, day: 2}},
    },
  })
})

const endnote = `<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE xml [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<xml><records><record><database name="a.enl">a</database><rec-number>1</rec-number>
<ref-type name="Book Section">5</ref-type><contributors>
<authors><author><style face="normal">Brook, Anna</style></author><author>Institute for Calm,</author></authors>
<secondary-authors><author>van der Lark, Ina</author></secondary-authors></contributors>
<titles><title><style face="normal">Rest &amp; quiet</style> <style face="italic">&#xE9;tude &secret;</style></title>
<secondary-title>Songs</secondary-title></titles><pages>33–58</pages><edition>2</edition>
<dates><year>2011</year></dates><pub-location>York</pub-location><publisher>Harbour Press</publisher>
<isbn>978-0-306-40615-7</isbn><electronic-resource-num>https://doi.org/10.1000/AB</electronic-resource-num>
<urls><related-urls><url>https://example.org/a</url></related-urls></urls><rating>5</rating></record></records></xml>`

test('EndNote’s XML is read, and no entity of a file is', () => {
  const {works, messages} = readReferences(endnote)
  expect(works).toMatchObject([
    {
      origin: 'endnote',
      left: ['Record in line 3: left out rating.'],
      work: {
        type: 'chapter',
        title: 'Rest & quiet étude &secret;',
        authors: [{family: 'Brook', given: 'Anna'}, {literal: 'Institute for Calm'}],
        editors: [{family: 'Lark', nonDroppingParticle: 'van der', given: 'Ina'}],
        containerTitle: 'Songs',
        page: '33-58',
        edition: '2',
        issued: {year: 2011},
        publisherPlace: 'York',
        publisher: 'Harbour Press',
        isbn: '9780306406157',
        doi: '10.1000/ab',
        url: 'https://example.org/a',
      },
    },
  ])
  expect(messages.map(({what}) => what)).toEqual(['left out'])
})

test('CSL-JSON is read with all it has, also when it breaks off', () => {
  const [work] = randomWorks(1)
  expect(one(exportCsl([work as never]))?.work).toEqual(work)
  const {works, messages} = readReferences('[{"type": "book", "title": "Son')
  expect(works).toEqual([])
  expect(messages).toMatchObject([{what: 'broken JSON', lines: [1, 1]}])
})

test('one paste may hold all of them, and every line is accounted for', () => {
  const works = randomWorks(6)
  const pasted = [
    'References',
    '',
    '1. Geretsegger, M., Holck, U., & Gold, C. (2012). Randomised controlled trial of music',
    'therapy (TIME-A): Study protocol. BMC Pediatrics, 12, Article 2.',
    'https://doi.org/10.1186/1471-2431-12-2',
    '2. Brook, A. (2024). Is rest enough? Journal of Quiet Studies, 14(3), 1–9.',
    exportBibtex(works.slice(0, 2)),
    exportRis(works.slice(2, 4)),
    exportCsl(works.slice(4, 6)),
    endnote,
    '',
    nbib,
    '',
    'PMID: 24936965',
    'nothing of the kind',
  ].join('\n')
  const read = readReferences(pasted)
  expect(read.works.map(({origin}) => origin)).toEqual(
    'apa apa bibtex bibtex ris ris csl csl endnote nbib identifier'.split(' '),
  )
  expect(read.works.slice(0, 2)).toMatchObject([
    {number: '1', lines: [3, 5]},
    {number: '2', lines: [6, 6]},
  ])
  expect(read.works.slice(2, 8).map(({work}) => work)).toEqual(works)
  const told = [...read.works, ...read.messages].map(({lines = [0, 0]}) => lines)
  const silent = pasted
    .split(/\r\n|\n/)
    .filter((line, i) => line.trim() && !told.some(([from, to]) => from <= i + 1 && i < to))
  expect(silent).toEqual([])
})

test.each(['', ' \n\n', '@', '{', '[', '<xml>', 'TY  - ', 'PMID- ', '1.', '•', '()', '10.'])(
  '%j is read without a fault, and makes no work',
  (text) => {
    expect(readReferences(text).works).toEqual([])
  },
)

test.each([
  ['a line of a million letters', 'word '.repeat(200_000)],
  ['entries without an end', 'Smith, A. (2012). '.repeat(50_000)],
  ['a novel', 'this line is of prose that goes on\nand Ends in 2012.\n'.repeat(5_000)],
  ['quotation marks', '“a '.repeat(50_000)],
  ['brackets', '[('.repeat(50_000)],
  ['initials', 'A. '.repeat(100_000)],
  ['deep XML', '<xml><record>'.repeat(20_000)],
  ['XML that is one tag', `<xml ${'a="'.repeat(50_000)}`],
  ['XML with a name of a megabyte', `<xml>\n<record>\n<${'a'.repeat(1_000_000)} "`],
  ['entries of BibTeX that never close', '@a{'.repeat(50_000)],
  ['a DOI of a megabyte', `10.1000/${'a.'.repeat(500_000)}`],
])('%s are read in bounded time, and accounted for', (_, text) => {
  const {works, messages} = readReferences(text)
  expect(works.length).toBeLessThan(2)
  expect(works.length + messages.length).toBeGreaterThan(0)
})

test('a library of thousands of entries is read, and each is on its lines', () => {
  const entry = '@book{a,\n  author = {Ann Vale},\n  title = {Rest},\n  year = {2010},\n}\n\n'
  const {works, messages} = readReferences(entry.repeat(10_000))
  expect(works).toHaveLength(10_000)
  expect(works.at(-1)?.lines).toEqual([59_995, 59_999])
  expect(messages).toEqual([])
})
