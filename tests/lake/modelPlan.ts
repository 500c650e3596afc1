/** A mutation or an action of a random plan, as the request carries it. */
// biome-ignore lint/suspicious/noExplicitAny: as various as the API allows
export type Item = Record<string, any>

export interface Step {
  kind: 'mutate' | 'actions'
  items: Item[]
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** A random sequence of transactions over a few ids; the same for the same seed. */
export function createPlan(seed: number) {
  let state = seed
  const random = () => {
    // A linear congruential generator (Numerical Recipes): poor, and the same everywhere.
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(from: T[]): T => from[below(from.length)] as T
  const name = () => pick(NAMES)
  const id = () => pick([name, name, () => `drafts.${name()}`])()

  const value = (): unknown =>
    pick<() => unknown>([
      () => below(100),
      () => pick(['word', 'größer', '🎵', '']),
      () => null,
      () => random() < 0.5,
      () => [below(9), below(9)],
      () => ({deep: {er: below(9)}}),
    ])()

  const items = () => Array.from({length: below(3)}, () => ({_key: `k${below(5)}`, v: below(9)}))

  const reference = () => ({_ref: name(), ...(random() < 0.5 && {_weak: true})})

  const document = (_id: string): Item => ({
    _id,
    _type: pick(['note', 'note', 'note', 'other']),
    n: below(10),
    text: 'some words here',
    list: items(),
    nested: {inner: {value: below(9)}},
    ...(random() < 0.3 && {to: reference()}),
  })

  const patch = (): Item =>
    pick<() => Item>([
      () => ({set: {[pick(['x', 'nested.inner.value', 'nested.new.y'])]: value()}}),
      () => ({set: {[`list[_key=="k${below(5)}"].v`]: below(9)}}),
      () => ({set: {to: reference()}}),
      () => ({setIfMissing: {[pick(['x', 'list', 'nested.inner.other'])]: []}}),
      () => ({unset: [pick(['x', 'to', 'nested.inner', `list[_key=="k${below(5)}"]`, 'list[0]'])]}),
      () => ({[pick(['inc', 'dec'])]: {[pick(['n', 'n', 'n', 'text'])]: below(5)}}),
      () => ({
        insert: {[pick(['before', 'after'])]: pick(['list[0]', 'list[-1]']), items: items()},
      }),
      () => ({insert: {replace: pick(['list[0]', 'list[0:2]']), items: items()}}),
      () => ({diffMatchPatch: {text: '@@ -1,4 +1,5 @@\n some\n+x\n'}}),
    ])()

  const mutation = (): Item =>
    pick<() => Item>([
      () => ({create: document(id())}),
      () => ({createOrReplace: document(id())}),
      () => ({createIfNotExists: document(id())}),
      () => ({patch: {id: id(), ...patch()}}),
      () => ({patch: {id: id(), ...patch(), ...patch()}}),
      () => ({delete: {id: id()}}),
    ])()

  const action = (): Item => {
    const publishedId = name()
    const draftId = `drafts.${publishedId}`
    const ids = {publishedId, draftId}
    const act = (type: string, more: Item) => ({
      actionType: `sanity.action.document.${type}`,
      ...more,
    })
    return pick<() => Item>([
      () => act('create', {publishedId, attributes: document(draftId), ifExists: 'fail'}),
      () => act('create', {publishedId, attributes: document(draftId), ifExists: 'ignore'}),
      () => act('edit', {...ids, patch: patch()}),
      () => act('edit', {...ids, patch: patch()}),
      () => act('publish', ids),
      () => act('publish', ids),
      () => act('unpublish', ids),
      () => act('discard', {draftId}),
      () => act('replaceDraft', {publishedId, attributes: document(draftId)}),
      () => act('delete', {publishedId, includeDrafts: pick([[], [draftId]])}),
    ])()
  }

  return {
    next(): Step {
      const kind = pick<Step['kind']>(['mutate', 'mutate', 'actions'])
      const make = kind === 'mutate' ? mutation : action
      return {kind, items: Array.from({length: 1 + below(4)}, make)}
    },
  }
}
