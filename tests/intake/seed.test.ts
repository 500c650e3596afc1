import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {findCitations} from '../../citations/referenceList.ts'
import type {Report} from '../../intake/report/report.ts'
import {hasSeed, seedManuscript} from '../attune.ts'
import {type Doc, type IntakeLake, startIntakeLake, words} from './lake.ts'

describe.skipIf(!hasSeed)('the acceptance manuscript', () => {
  let lake: IntakeLake
  let report: Report
  let documents: Record<string, Doc>
  let article: Doc

  beforeAll(async () => {
    lake = await startIntakeLake()
    report = await lake.put(readFileSync(seedManuscript), {publish: true})
    documents = await lake.all()
    article = documents['article-what-is-the-nordoff-robbins-approach'] as Doc
  })
  afterAll(() => lake?.close())

  const noted = (what: string) => report.notes.filter((note) => note.what === what)
  const items = (list: string) =>
    article.body.filter(({listItem}: {listItem?: string}) => listItem === list)

  test('has a title, an introduction of two paragraphs and six headed sections', () => {
    expect(article.title).toBe('What Is the Nordoff-Robbins Approach?')
    expect(article.standfirst).toHaveLength(2)
    expect(words(article.body.filter(({style}: {style?: string}) => style === 'h2'))).toEqual([
      'Understanding the Nordoff-Robbins Approach',
      'How the Nordoff-Robbins Method Works in Music Therapy',
      'The Core Principles of Nordoff-Robbins Music Therapy',
      'Who Can Benefit from the Nordoff-Robbins Approach?',
      'Common Challenges Related to the Nordoff-Robbins Approach',
      'Taking the Next Step: Exploring Music Therapy for Healing',
    ])
  })

  test('has nine bulleted and five numbered items, each with bold first words', () => {
    expect([items('bullet').length, items('number').length]).toEqual([9, 5])
    for (const {children} of [...items('bullet'), ...items('number')]) {
      expect(children[0].text).toMatch(/:$/)
      expect(children[0].marks).toEqual(['strong'])
      expect(children[1].marks).toEqual([])
    }
  })

  test('has two pictures that wait for their files', () => {
    expect(article.hero).toEqual({
      _type: 'figure',
      alt: expect.stringMatching(/^Hands playing guitar/),
    })
    const figures = article.body.filter(({_type}: {_type: string}) => _type === 'figure')
    expect(figures).toEqual([
      {_type: 'figure', _key: expect.any(String), alt: expect.stringMatching(/^Instrument used/)},
    ])
  })

  test('has five questions with answers', () => {
    expect(article.faqs).toHaveLength(5)
    for (const {question, answer} of article.faqs) {
      expect(question).toMatch(/\?$/)
      expect(answer).toHaveLength(1)
    }
  })

  test('has two references, each cited once at the end of its clause', () => {
    const refs = [
      'source-geretsegger-2012-randomised-controlled-trial-improvisational-music',
      'source-mayer-benarous-2021-music-therapy-children-autistic-spectrum',
    ]
    expect(article.references.map(({_ref}: {_ref: string}) => _ref)).toEqual(refs)
    const cited = findCitations(article).map(({source}) => source?._ref)
    expect(cited.sort()).toEqual([...refs].sort())
    const after = article.body.flatMap(({children = []}: Doc) =>
      children.flatMap((child: Doc, i: number) =>
        child._type === 'citation'
          ? [[children[i - 1].text.slice(-12), children[i + 1].text.slice(0, 7)]]
          : [],
      ),
    )
    expect(after).toEqual([
      [' conditions', '. It’s '].map((text, i) =>
        i ? text : expect.stringContaining(text.trim()),
      ),
      [expect.stringContaining('Pediatrics'), ', which'],
    ])
    expect(documents[refs[0] as string]).toMatchObject({
      evidence: 'protocol',
      containerTitle: 'BMC Pediatrics',
      volume: '12',
      page: '2',
      issued: {year: 2012},
      authors: [{family: 'Geretsegger', given: 'M.'}, {family: 'Holck'}, {family: 'Gold'}],
    })
  })

  test('has an author with four credentials, pronouns and a biography in her own words', () => {
    expect(documents['person-wen-chang-lit']).toMatchObject({
      name: 'Wen Chang-Lit',
      pronouns: 'she/her',
      credentials: [
        {abbreviation: 'MA', name: 'Master of Arts'},
        {abbreviation: 'LCAT', issuingBody: 'New York State Education Department'},
        {abbreviation: 'MT-BC', issuingBody: 'Certification Board for Music Therapists'},
        {abbreviation: 'C-EMDR'},
      ],
    })
    expect(documents['person-wen-chang-lit']?.bio).toHaveLength(2)
  })

  test('has a respondent who is not the author', () => {
    expect(article.respondent).toMatchObject({_ref: 'person-micah-fleitman'})
    expect(documents['person-micah-fleitman']).toMatchObject({credentials: [{abbreviation: 'LPC'}]})
    expect(noted('respondentIsNotAuthor')).toMatchObject([{lines: [99, 99]}])
  })

  test('has the practice’s own blocks', () => {
    expect(documents.settings).toMatchObject({
      name: 'INTEGRATIVE CREATIVE Therapy',
      welcome: {title: 'Welcome to INTEGRATIVE CREATIVE Therapy'},
      whatIs: {title: 'What is Creative Arts Therapy?'},
      bookingInvitation: expect.stringContaining('calendar'),
    })
  })

  test('has its defects told: a placeholder, a missing number, promised links and more', () => {
    expect(noted('placeholder')).toMatchObject([{lines: [100, 100], quote: 'FORM PLACEHILDER'}])
    expect(noted('lacksPages')).toMatchObject([{lines: [89, 89]}])
    expect(noted('promisedLink').map(({lines}) => lines?.[0])).toEqual([45, 60, 112])
    expect(noted('unknownCredential')).toMatchObject([{message: expect.stringContaining('C-EMDR')}])
    expect(noted('protocolAsEvidence')).toMatchObject([{lines: [47, 47]}])
    expect(report.notes.filter(({group}) => group === 'leftOver')).toEqual([])
  })

  test('changes nothing when it is imported again', async () => {
    const again = await lake.put(readFileSync(seedManuscript), {publish: true})
    expect(again.outcome).toBe('unchanged')
    expect(await lake.all()).toEqual(documents)
  })
})
