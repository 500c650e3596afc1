import type {LakeDocument} from '../../lake/mutation/document.ts'

/** Makes documents and GROQ queries about them; the same for the same seed. */
export function createGenerator(seed: number) {
  let state = seed

  return {documents, query}

  /** mulberry32, a small generator of even quality. */
  function random(): number {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  function pick<T>(...options: T[]): T {
    return options[Math.floor(random() * options.length)] as T
  }

  function some<T>(make: () => T): T[] {
    return Array.from({length: Math.floor(random() * 4)}, make)
  }

  function documents(count: number): LakeDocument[] {
    const ref = () => ({_type: 'reference', _ref: `d${Math.floor(random() * count)}`})
    const made = Array.from({length: count}, (_, i) => ({
      _id: `${pick('', '', '', 'drafts.', 'versions.r1.')}d${i}`,
      _type: pick('article', 'article', 'person', 'topic'),
      _rev: 'r',
      _createdAt: '2026-01-01T00:00:00Z',
      _updatedAt: `2026-01-0${1 + (i % 9)}T00:00:00Z`,
      title: pick<unknown>('Red and blue', 'blue-green', 'Green!', 'a.b.c', 7, null),
      ...(random() < 0.7 && {slug: {_type: 'slug', current: pick('one', 'two', 'three')}}),
      n: pick<unknown>(0, 1, 2, 3.5, '2', true, null),
      ...(random() < 0.6 && {
        tags: pick<unknown>(
          some<unknown>(() => pick<unknown>('red', 'blue', 1)),
          'red',
          null,
        ),
      }),
      ...(random() < 0.6 && {author: ref()}),
      ...(random() < 0.5 && {friends: some(ref)}),
      ...(random() < 0.4 && {
        body: some(() => ({
          _type: 'block',
          _key: pick('k1', 'k2'),
          children: some(() => ({_type: 'span', text: pick('red fish', 'blue fish')})),
        })),
      }),
    }))
    return made.sort((a, b) => (a._id < b._id ? -1 : 1))
  }

  function query(): string {
    return pick(list, list, list, () => value(0))()
  }

  function list(): string {
    let text = `*[${condition(0)}]`
    if (random() < 0.3) text += `[${condition(1)}]`
    if (random() < 0.3)
      text += `| order(${pick('title', 'n', '_id', 'lower(title)')} ${pick('asc', 'desc')}${pick('', ', _id desc')})`
    else if (random() < 0.1) text += '| score(title match "blue", boost(n > 1, 3))'
    if (random() < 0.3) text += pick('[0...3]', '[0]', '[-1]', '[1..2]', '[-3..-1]', '[2...200]')
    if (random() < 0.6)
      text += pick('._id', '.title', '.friends[]->title', '.tags[]', projection(0))
    return text
  }

  function projection(depth: number): string {
    const fields = [
      '_id',
      `"v": ${value(depth + 1)}`,
      `n > 1 => {"big": ${value(2)}}`,
      'slug{current}',
      '"f": friends[]->{_id, title}',
      `"w": ${value(depth + 1)}`,
      '...',
      'body[]{..., "text": children[].text}',
      '"back": *[references(^._id)]._id',
      '"same": count(*[n == ^.n && _id != ^._id])',
    ]
    const chosen = fields.filter(() => random() < 0.35)
    return `{${(chosen.length ? chosen : ['_id']).join(', ')}}`
  }

  function condition(depth: number): string {
    if (depth < 3 && random() < 0.4) {
      const [a, b] = [condition(depth + 1), condition(depth + 1)]
      const compared = `${value(depth + 2)} ${pick('==', 'in', '<', '!=')} ${value(depth + 2)}`
      return pick(compared, `${a} && ${b}`, `(${a} || ${b})`, `!(${a})`, `${a} && (${b})`)
    }
    return pick(
      '_type == "article"',
      '"person" == _type',
      '_id == $id',
      '_id in $ids',
      '_id in path("drafts.**")',
      '_type in ["topic", "person"]',
      'slug.current == "two"',
      'slug.current in ["one", $id]',
      'n == 2',
      'n == $n',
      'n == null',
      'n in [1, 2, null]',
      'n >= 1',
      'n in 1..3',
      '"red" in tags',
      '"red" in tags[]',
      '"d3" in friends[]._ref',
      'author._ref == "d5"',
      'references($id)',
      'references($ids)',
      'references("d1", "d2")',
      'sanity::versionOf("d7")',
      'title match $text',
      'title match ["red", "b*e"]',
      '[title, slug.current, ...tags] match "a.b*"',
      '[title, ...tags] match ["b*", "re*d"]',
      'pt::text(body) match "fish"',
      'defined(body)',
      'author->_type == "person"',
      'author._ref in *[_type == "person"]._id',
      'count(*[references(^._id)]) > 1',
      'count(friends) == 2',
      'dateTime(_updatedAt) > dateTime("2026-01-05T00:00:00Z")',
    )
  }

  function value(depth: number): string {
    if (depth < 3 && random() < 0.35) {
      const [a, b] = [value(depth + 1), value(depth + 1)]
      return pick(
        `(${a} ${pick('+', '-', '*', '/', '%', '**')} ${b})`,
        `coalesce(${a}, ${b})`,
        `select(${condition(depth + 1)} => ${a}, ${b})`,
        `[${a}, ${b}, ...tags]`,
        `{"a": ${a}, "b": ${b}}`,
        `string(${a})`,
        `length(${a})`,
        `array::unique(array::compact([${a}, ${b}, ${a}]))`,
        `math::max([${a}, ${b}])`,
        `array::join([${a}, ${b}], "-")`,
        `array::intersects([${a}], [${b}])`,
        `round(${a}, 1)`,
      )
    }
    return pick(
      'n',
      'title',
      'slug.current',
      'author->title',
      'friends[]->n',
      'tags[0]',
      'tags[]',
      'body[].children[].text',
      'body[_key == "k1"][0].children[]{"t": text}',
      'author->{title, "up": ^.title}',
      'friends[]->friends[]->title',
      '1',
      '"red"',
      'null',
      '-n',
      'upper(title)',
      'string::split(title, " ")',
      'count(*[_type == "topic"])',
      'count(*[references(^._id)])',
      '*[_id == ^.author._ref][0].title',
      'now()',
      'pt::text(body)',
      '$ids',
      'dateTime(_updatedAt)',
      'math::sum(*[_type == "article" && n > 1].n)',
    )
  }
}
