import {once} from 'node:events'
import {writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {newDataDir, type Running, run} from '../attune.ts'
import {owner, startLake, type TestLake} from '../lake/startLake.ts'
import {type Doc, words} from './lake.ts'

const POSTS = 50
const path = join(newDataDir(), 'site.xml')

let lake: TestLake
let old: {url: string; asked: string[]; close(): void}

beforeAll(async () => {
  lake = await startLake({access: {kind: 'tokens', users: [{token: 'secret', user: owner}]}})
  const asked: string[] = []
  const server = createServer(async ({url = ''}, response) => {
    asked.push(url)
    const background = {r: Number(/\d+/.exec(url)?.[0] ?? 200), g: 90, b: 120}
    const png = await sharp({create: {width: 9, height: 9, channels: 3, background}})
      .png()
      .toBuffer()
    response.writeHead(200, {'content-type': 'image/png'}).end(png)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as AddressInfo
  old = {url: `http://127.0.0.1:${port}`, asked, close: () => server.close()}
  writeFileSync(path, site(old.url))
})
afterAll(async () => {
  old.close()
  await lake.close()
})

/** A blog of three authors, with galleries, short codes, categories and comments. */
function site(address: string): string {
  const cdata = (text: string) => `<![CDATA[${text}]]>`
  const authors = ['Anna Brook, LCAT', 'Jo Vale', 'Li Özgür'].map(
    (name, i) =>
      `<wp:author><wp:author_login>a${i}</wp:author_login><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>`,
  )
  const item = (id: number, title: string, type: string, rest: string) =>
    `<item><title>${cdata(title)}</title><wp:post_id>${id}</wp:post_id><wp:post_type>${type}</wp:post_type>${rest}</item>`
  const post = (i: number, title = `Rest in Week ${i}`) =>
    item(
      i,
      title,
      'post',
      `<link>https://old.example.org/2019/week-${i}/</link><dc:creator>a${i % 3}</dc:creator>
      <category domain="category">${cdata(i % 2 ? 'Sleep' : 'Work')}</category>
      <content:encoded>${cdata(`The ${i}th week begins with rest, and ends with it.\n\n<h2>Pictures of Week ${i}</h2>\nHere they are, the two of them [sic].\n\n[gallery ids="${1000 + i},2000" link="none"]\n\n[contact-form-7 id="${i}"]`)}</content:encoded>
      <wp:post_date>2019-05-${String(1 + (i % 28)).padStart(2, '0')} 10:00:00</wp:post_date>
      <wp:post_name>week-${i}</wp:post_name><wp:status>publish</wp:status>
      <wp:comment><wp:comment_content>Lovely</wp:comment_content></wp:comment>`,
    )
  const picture = (id: number, name: string) =>
    item(
      id,
      name,
      'attachment',
      `<wp:attachment_url>${address}/${name}.png</wp:attachment_url><excerpt:encoded>${cdata(`Caption of ${name}`)}</excerpt:encoded>
      <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>${cdata(`A view of ${name}`)}</wp:meta_value></wp:postmeta>`,
    )
  const weeks = Array.from({length: POSTS}, (_, i) => i + 1)
  return `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${authors.join('')}
    ${weeks.map((i) => post(i)).join('')}${post(60, 'Rest in Week 7')}
    ${weeks.map((i) => picture(1000 + i, `week${i}`)).join('')}${picture(2000, 'harbour')}
    ${item(3000, 'Kind words', 'testimonial', '')}</channel></rss>`
}

const start = (): Running =>
  run('import', [path, '--publish', '--fetch-pictures'], {
    SANITY_PROJECT_ID: 'attune',
    SANITY_DATASET: 'production',
    SANITY_API_HOST: lake.url,
    SANITY_API_TOKEN: 'secret',
  })

const documents = async (): Promise<Doc[]> =>
  lake.client.withConfig({token: 'secret'}).fetch('*', {}, {perspective: 'raw'})

const of = (all: Doc[], type: string) => all.filter(({_type}) => _type === type)

/** Waits until a command has printed something. */
async function printed({child, output, exit}: Running, pattern: RegExp): Promise<void> {
  while (!pattern.test(output())) {
    await Promise.race([
      once(child, 'printed'),
      exit.then(() => Promise.reject(new Error(`It ended:\n${output()}`))),
    ])
  }
}

test('an import that is killed leaves whole articles only, and the next one goes on', async () => {
  const first = start()
  await printed(first, /\[20\/50\]/)
  first.child.kill('SIGKILL')
  await first.exit
  const all = await documents()
  const articles = of(all, 'article')
  expect(articles.length).toBeGreaterThanOrEqual(19)
  expect(
    of(all, 'redirect')
      .map(({to}) => to._ref)
      .sort(),
  ).toEqual(articles.map(({_id}) => _id).sort())
  const ids = new Set(all.map(({_id}) => _id))
  for (const {body, authors} of articles) {
    expect(body).toHaveLength(4)
    const refs = [...authors, ...body.slice(2).map(({asset}: Doc) => asset)].map(({_ref}) => _ref)
    expect(refs.filter((ref) => !ids.has(ref))).toEqual([])
  }
})

test('fifty posts become articles with authors, galleries and redirects, and what is left is told', async () => {
  const second = start()
  expect(await second.exit).toBe(1)
  const all = await documents()
  expect(of(all, 'article')).toHaveLength(POSTS)
  expect(
    of(all, 'person')
      .map(({name}) => name)
      .sort(),
  ).toEqual(['Anna Brook', 'Jo Vale', 'Li Özgür'])
  expect(of(all, 'redirect')).toHaveLength(POSTS)
  // Each picture is kept once, also the one that is in all galleries.
  expect(of(all, 'sanity.imageAsset')).toHaveLength(POSTS + 1)
  const seventh = all.find(({_id}) => _id === 'article-rest-in-week-7') as Doc
  expect(seventh).toMatchObject({
    publishedAt: '2019-05-08T00:00:00Z',
    authors: [{_ref: 'person-jo-vale'}],
  })
  expect(words(seventh.body)).toEqual([
    'Pictures of Week 7',
    'Here they are, the two of them [sic].',
    'A view of week7',
    'A view of harbour',
  ])
  expect(seventh.body[3]).toMatchObject({caption: 'Caption of harbour'})
  const told = second.output()
  expect(told).toMatch(
    /In “Rest in Week 7”, \[contact-form-7 id="7"\]: what this short code showed/,
  )
  expect(told).toMatch(/“Rest in Week 7” \(\/2019\/week-60\/\): another post has the same title/)
  expect(told).toMatch(/1 of the kind “testimonial”/)
  expect(told).toMatch(/They were: Sleep, Work\./)
  expect(told).toMatch(/Comments of readers: 51\./)
})

test('the same export again changes nothing', async () => {
  const before = await documents()
  const third = start()
  expect(await third.exit).toBe(1)
  expect(await documents()).toEqual(before)
})
