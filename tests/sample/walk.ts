type Found = {value: Record<string, unknown>; path: (string | number)[]}

/** Every object inside a document, with its place. */
export function* objectsIn(value: unknown, path: Found['path'] = []): Generator<Found> {
  if (value === null || typeof value !== 'object') return
  if (!Array.isArray(value)) yield {value: value as Found['value'], path}
  for (const [name, part] of Object.entries(value)) {
    yield* objectsIn(part, [...path, Array.isArray(value) ? Number(name) : name])
  }
}

/** Every string inside a document. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(stringsIn)
}

/** What a reader reads of Portable Text, block by block, without citations. */
export function paragraphsOf(value: unknown): string[] {
  return [...objectsIn(value)]
    .filter((found) => found.value._type === 'block')
    .map((found) =>
      (found.value.children as {text?: string}[]).map((child) => child.text ?? '').join(''),
    )
}

/** The document as it is once the pictures are uploaded. */
export function withAssets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withAssets)
  if (value === null || typeof value !== 'object') return value
  const {_sanityAsset, ...rest} = value as Record<string, unknown>
  const parts = Object.entries(rest).map(([name, part]) => [name, withAssets(part)])
  const asset = {_type: 'reference', _ref: 'image-0123456789abcdef-1600x1067-jpg'}
  return {...Object.fromEntries(parts), ...(_sanityAsset !== undefined && {asset})}
}
