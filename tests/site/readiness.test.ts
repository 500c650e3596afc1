import {afterAll, beforeAll, expect, test} from 'vitest'
import {reportReadiness} from '../../site/publish/reportReadiness.ts'
import {startLake, type TestLake} from '../lake/startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})

afterAll(() => lake.close())

const block = (_key: string, text: string) => ({
  _type: 'block',
  _key,
  style: 'normal',
  children: [{_type: 'span', _key: 's', text}],
})
const article = (_id: string, text: string) => ({
  _id,
  _type: 'article',
  title: 'Calm',
  standfirst: [block('a', 'How to find calm in a crowd.')],
  body: [block('b', text)],
  authors: [{_type: 'reference', _key: 'ada', _ref: 'ada'}],
  reviewedBy: {_type: 'reference', _ref: 'ada'},
})

test('the build tells what the checks find in what is published, and in nothing else', async () => {
  await lake.client.create({_id: 'ada', _type: 'person', name: 'Ada Reed'})
  await lake.client.create(article('sound', 'It can help.'))
  expect(await reportReadiness(lake.client, '2026-11-23')).toEqual([])
  await lake.client.create(article('drafts.sound', 'It always works.'))
  await lake.client.create(article('bold', 'It is guaranteed to help.'))
  await lake.client.create(article('open', 'FORM PLACEHILDER'))
  expect(await reportReadiness(lake.client, '2026-11-23')).toEqual([
    '“Calm” (bold)',
    expect.stringMatching(/^ {2}to look at: “guaranteed” promises more/),
    '“Calm” (open)',
    expect.stringMatching(/^ {2}to put right: “FORM PLACEHILDER” looks like a placeholder/),
  ])
})

test('a long report ends with how much more there is', async () => {
  for (let i = 0; i < 30; i++) await lake.client.create(article(`more-${i}`, 'It always works.'))
  const lines = await reportReadiness(lake.client, '2026-11-23')
  expect(lines).toHaveLength(41)
  expect(lines.at(-1)).toMatch(/^and 12 more\./)
})
