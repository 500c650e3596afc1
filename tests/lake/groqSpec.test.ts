import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

/** Cases after the GROQ specification, asked by POST as clients ask long queries. */
let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  const text = (words: string) => ({_type: 'span', _key: words, text: words})
  const block = (...words: string[]) => ({
    _type: 'block',
    _key: words.join(),
    children: words.map(text),
  })
  await lake.client
    .transaction()
    .create({_id: 'ada', _type: 'person', name: 'Ada', born: 1815, tags: ['maths', 'music']})
    .create({_id: 'bob', _type: 'person', name: 'Bob', born: 1960, tags: [], boss: ref('ada')})
    .create({_id: 'cyd', _type: 'person', name: 'cyd', boss: ref('bob'), tags: ['music', null, 7]})
    .create({_id: 'gap', _type: 'person', boss: {_type: 'reference', _ref: 'nobody', _weak: true}})
    .create({
      _id: 'page',
      _type: 'page',
      title: 'Music for the quiet hour',
      parts: [
        {_key: 'a', n: 1, kind: 'song', by: ref('ada')},
        {_key: 'b', n: 2, kind: 'talk', by: ref('bob'), parts: [{_key: 'c', n: 3}]},
      ],
      body: [block('One ', 'line'), {_type: 'image', _key: 'i'}, block('two')],
      at: {_type: 'geopoint', lat: 59.9, lng: 10.7},
    })
    .create({_id: 'versions.r1.page', _type: 'page', title: 'Soon'})
    .create({_id: 'drafts.page', _type: 'page', title: 'Draft'})
    .commit()
  const release = {actionType: 'sanity.action.release.create', releaseId: 'r1'}
  await lake.client.action({...release, metadata: {title: 'Spring', releaseType: 'asap'}} as never)
})
afterAll(() => lake.close())

const ref = (_ref: string) => ({_type: 'reference', _ref})

async function ask(query: string, params = {}) {
  const {status, body} = await lake.post('/v2025-02-19/data/query/production?perspective=raw', {
    query,
    params,
  })
  return status === 200 ? body.result : {status, ...body.error}
}

type Case = [query: string, expected: unknown]

const families: Record<string, Case[]> = {
  'null goes through every operator': [
    ['null + 1', null],
    ['"a" + null', null],
    ['null && true', null],
    ['null && false', false],
    ['null || true', true],
    ['null || false', null],
    ['!null', null],
    ['-null', null],
    ['null == null', true],
    ['null != 1', true],
    ['null < 1', null],
    ['null in [1, null]', true],
    ['1 in null', null],
    ['null[0]', null],
    ['null.a', null],
    ['null->', null],
    ['null{a}', null],
    ['null[a == 1]', null],
    ['1 < "a"', null],
    ['true > false', true],
    ['[1] == [1]', false],
    ['*[name > "A" && born > 0]._id', ['ada', 'bob']],
    ['count(*[!(born > 0)])', 0],
  ],
  arithmetic: [
    ['2 ** 3 ** 2', 512],
    ['-2 ** 2', -4],
    ['7 % 4', 3],
    ['-7 % 4', -3],
    ['1 / 0', null],
    ['1 % 0', null],
    ['2 + 3 * 4', 14],
    ['"a" + "b"', 'ab'],
    ['[1] + [2, null]', [1, 2, null]],
    ['{"a": 1, "b": 1} + {"b": 2}', {a: 1, b: 2}],
    ['1 + "a"', null],
    ['1e3 + 1.5', 1001.5],
    ['10 - 2 - 3', 5],
    ['2 ** 0.5 < 1.5', true],
  ],
  'ranges, slices and "in"': [
    ['3 in 1..3', true],
    ['3 in 1...3', false],
    ['2.5 in 1..3', true],
    ['"b" in "a".."c"', true],
    ['0 in 3..1', false],
    ['[1, 2, 3, 4][1..2]', [2, 3]],
    ['[1, 2, 3, 4][1...-1]', [2, 3]],
    ['[1, 2, 3, 4][-2..-1]', [3, 4]],
    ['[1, 2, 3, 4][2..1]', []],
    ['[1, 2, 3, 4][-9..1]', [1, 2]],
    ['[1, 2, 3, 4][-1]', 4],
    ['[1, 2, 3, 4][9]', null],
    ['"abc"[0]', null],
    ['{"a": 1}["a"]', 1],
    ['"music" in *[_id == "ada"][0].tags', true],
    ['*["music" in tags]._id', ['ada', 'cyd']],
    ['*[_type == "person"][1..2]._id', ['bob', 'cyd']],
    ['*[_type == "person"] | order(_id desc)[0...2]._id', ['gap', 'cyd']],
    ['"a" in path("a")', true],
    ['*[_id in path("drafts.**")]._id', ['drafts.page']],
    ['*[_id in path("versions.*.page")]._id', ['versions.r1.page']],
  ],
  'match takes words apart': [
    ['"Music therapy" match "music"', true],
    ['"Music therapy" match "mus"', false],
    ['"Music therapy" match "mus*"', true],
    ['"Music therapy" match "*apy"', true],
    ['"Music therapy" match ["music", "ther*"]', true],
    ['"Music therapy" match ["music", "art"]', false],
    ['["Music", "art"] match "art"', true],
    ['["Music", 3] match "music"', true],
    ['null match "a"', false],
    ['"a" match null', false],
    ['1 match "1"', false],
    ['"" match ""', false],
    ['"re-use" match "use"', true],
    ['*[title match "quiet h*"]._id', ['page']],
    ['*[[name, tags[0]] match "maths"]._id', ['ada']],
  ],
  'functions of texts': [
    ['string(1.50)', '1.5'],
    ['string(true)', 'true'],
    ['string(null)', null],
    ['string([1])', null],
    ['lower("ÀB")', 'àb'],
    ['upper("straße")', 'STRASSE'],
    ['length("añ👍")', 3],
    ['length({"a": 1})', null],
    ['string::split("a,b,,c", ",")', ['a', 'b', '', 'c']],
    ['string::split("añ", "")', ['a', 'ñ']],
    ['string::split("a", null)', null],
    ['string::startsWith("music", "mu")', true],
    ['string::startsWith("music", "")', true],
    ['string::startsWith(1, "m")', null],
    ['array::join(["a", 1, true], "-")', 'a-1-true'],
    ['array::join(["a", null], "-")', null],
    ['array::join("a", "-")', null],
    ['pt::text(*[_id == "page"][0].body)', 'One line\n\ntwo'],
    ['pt::text("no")', null],
  ],
  'functions of lists': [
    ['array::compact([1, null, [null], false])', [1, [null], false]],
    ['array::compact(1)', null],
    ['array::unique([1, 1.0, "1", [1], [1], null, null])', [1, '1', [1], [1], null]],
    ['array::intersects([1, 2], [2, 3])', true],
    ['array::intersects([1], [])', false],
    ['array::intersects([null], [null])', true],
    ['array::intersects(1, [1])', null],
    ['count([1, null])', 2],
    ['count("ab")', null],
    ['math::sum([1, 2.5, null])', 3.5],
    ['math::sum([])', 0],
    ['math::sum([1, "a"])', null],
    ['math::avg([1, 2, null])', 1.5],
    ['math::avg([])', null],
    ['math::min([3, null, 1])', 1],
    ['math::max([])', null],
    ['math::max(*[].born)', 1960],
  ],
  'functions of anything': [
    ['coalesce(null, *[_id == "none"][0], 3, 4)', 3],
    ['coalesce()', null],
    ['select(false => 1, null => 2, true => 3)', 3],
    ['select(false => 1, "else")', 'else'],
    ['select(1 => 2)', null],
    ['defined([])', true],
    ['defined(null.a)', false],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.256, 2)', 1.26],
    ['round("a")', null],
    ['global::lower("A")', 'a'],
    ['global::count([1])', 1],
    ['global::round(1.4)', 1],
    ['references("ada")', false],
    ['*[references(["ada", "bob"])]._id', ['bob', 'cyd', 'page']],
    ['*[references(*[name == "Ada"]._id)]._id', ['bob', 'page']],
    ['identity()', 'owner'],
    ['sanity::projectId() + "." + sanity::dataset()', 'attune.production'],
    ['now() == now()', true],
  ],
  'moments in time': [
    ['dateTime("2026-01-01T00:00:00+02:00")', '2025-12-31T22:00:00Z'],
    ['dateTime("2026-01-01T00:00:00.250Z")', '2026-01-01T00:00:00.250Z'],
    ['dateTime("yesterday")', null],
    ['dateTime("2026-01-01")', null],
    ['dateTime("2026-01-02T00:00:00Z") - dateTime("2026-01-01T00:00:00Z")', 86_400],
    ['dateTime("2026-01-01T00:00:00Z") + 60', '2026-01-01T00:01:00Z'],
    ['dateTime("2026-01-01T00:00:00Z") - 60', '2025-12-31T23:59:00Z'],
    ['dateTime("2026-01-01T00:00:00Z") < dateTime("2026-01-01T00:00:01Z")', true],
    ['dateTime("2026-01-01T00:00:00Z") == dateTime("2026-01-01T01:00:00+01:00")', true],
    ['dateTime("2026-01-01T00:00:00Z") == "2026-01-01T00:00:00Z"', false],
    ['count(*[dateTime(_createdAt) <= dateTime(now())])', 8],
  ],
  projections: [
    [
      '*[_id == "ada"][0]{name, "age": 2026 - born, missing}',
      {name: 'Ada', age: 211, missing: null},
    ],
    ['*[_id == "bob"][0]{"boss": boss->name}', {boss: 'Ada'}],
    ['*[_id == "cyd"][0].boss->boss->name', 'Ada'],
    ['*[_id == "gap"][0].boss->', null],
    ['*[_id == "gap"][0]{..., "boss": boss->name}.boss', null],
    [
      '*[_id == "ada"][0]{born > 1900 => {"late": true}, born < 1900 => {"early": true}}',
      {early: true},
    ],
    ['*[_id == "ada"][0]{_id, ...{"x": 1}, "x": 2}', {_id: 'ada', x: 2}],
    ['*[_id == "ada"][0]{"x": 2, ...{"x": 1}}', {x: 1}],
    ['*[_id == "bob"][0]{...boss->{name}}', {name: 'Ada'}],
    ['{"a": [1, 2]}{"b": a[@ > 1]}', {b: [2]}],
    ['[1, ...[2, 3], ...null][@ > 1]', [2, 3]],
    ['[{"a": 1}, 2, {"a": 3}].a', [1, null, 3]],
    ['[{"a": [1]}, {"a": [2, 3]}].a', [[1], [2, 3]]],
    ['[{"a": [1]}, {"a": [2, 3]}].a[]', [1, 2, 3]],
    ['*[_id == "page"].parts[].n', [1, 2]],
    ['*[_id == "page"][0].parts[kind == "talk"][0].parts[0].n', 3],
    ['*[_id == "page"][0].parts[].by->name', ['Ada', 'Bob']],
    ['*[_id == "page"][0].parts[_key == "b"]{n, "up": ^.title}', [{n: 2, up: null}]],
    [
      '*[_id == "page"]{"b": parts[_key == "b"]{n, "up": ^.title}}.b[].up',
      ['Music for the quiet hour'],
    ],
    [
      '*[_id == "page"]{"all": parts[n == 2]{"c": parts[]{"two": ^.n, "top": ^.^.title}}}.all[].c[]',
      [{two: 2, top: 'Music for the quiet hour'}],
    ],
    [
      '*[_id == "ada"][0]{"staff": *[boss._ref == ^._id]{name, "over": ^.name}}',
      {staff: [{name: 'Bob', over: 'Ada'}]},
    ],
    [
      '*[_id == "ada"][0]{"peers": *[_type == ^._type && _id != ^._id]._id}',
      {peers: ['bob', 'cyd', 'gap']},
    ],
    [
      '*[_id == "page"][0]{"title": title, "first": parts[0]{"t": ^.title}.t}',
      {title: 'Music for the quiet hour', first: 'Music for the quiet hour'},
    ],
    ['*[_type == "person"]{_id, "n": count(tags[@ in ["music"]])}[n > 0]._id', ['ada', 'cyd']],
    ['*{"id": _id}[0..1].id', ['_.releases.r1', 'ada']],
  ],
  'order and score': [
    ['*[_type == "person"] | order(born asc)._id', ['ada', 'bob', 'cyd', 'gap']],
    ['*[_type == "person"] | order(born desc, _id desc)._id', ['gap', 'cyd', 'bob', 'ada']],
    ['*[_type == "person"] | order(lower(name) desc)._id', ['gap', 'cyd', 'bob', 'ada']],
    ['[true, "b", 2, null, "a", 1, false] | order(@)', [1, 2, 'a', 'b', false, true, null]],
    ['[3, "a", 1] | order(@ desc)', ['a', 3, 1]],
    ['"a" | order(@)', null],
    [
      '*[_type == "person"] | score(boost(name match "Bob", 4), born > 0)[_score > 0]{_id, _score}',
      [
        {_id: 'bob', _score: 6},
        {_id: 'ada', _score: 1},
      ],
    ],
    [
      '*[_type == "person"] | score(born > 0) | order(_score desc, _id desc)._id',
      ['bob', 'ada', 'gap', 'cyd'],
    ],
    ['*[_type == "person"] | order(_id desc) | score(name match "b*")[0]._id', 'bob'],
  ],
  'places, releases and versions': [
    ['round(geo::distance(geo::latLng(0, 0), geo::latLng(0, 1)) / 1000)', 111],
    ['*[geo::distance(at, geo::latLng(60, 10.7)) < 20000]._id', ['page']],
    ['geo({"type": "Polygon", "coordinates": [[[0,0],[2,2],[2,0],[0,2],[0,0]]]})', null],
    ['geo({"type": "Polygon", "coordinates": [[[0,0],[2,0],[2,0],[2,2],[0,0]]]})', null],
    ['releases::all()[].metadata.title', ['Spring']],
    ['releases::all()[state == "active"]._id', ['_.releases.r1']],
    ['*[sanity::partOfRelease("r1")]._id', ['versions.r1.page']],
    ['*[sanity::versionOf("page")]._id', ['drafts.page', 'page', 'versions.r1.page']],
  ],
}

describe.each(Object.entries(families))('%s', (_, cases) => {
  test.each(cases)('%s', async (query, expected) => {
    expect(await ask(query)).toEqual(expected)
  })
})

const refused: [query: string, culprit: string | null][] = [
  ['*[_type == $type]', '$type'],
  ['before().title', 'before'],
  ['after().title', 'after'],
  ['*[delta::changedAny(title)]', 'delta'],
  ['nonsense(1)', 'nonsense'],
  ['string::nonsense(1)', null],
  ['count()', null],
  ['*[0] | score(a == 1)', 'score'],
  ['*{name} | order(name) | score(name == "a")', 'score'],
  ['*[title match text::semanticSimilarity("x")]', 'text::semanticSimilarity'],
  ['[1, 2][0..$end]', '$end'],
  ['*[', null],
]

test.each(refused)('%s is refused at its place', async (query, culprit) => {
  const answer = await ask(query)
  expect(answer).toMatchObject({status: 400, type: 'queryParseError', query})
  expect(answer.description).toEqual(expect.stringMatching(/./))
  if (culprit) expect(query.slice(answer.start, answer.end)).toMatch(culprit.slice(0, 1))
})
