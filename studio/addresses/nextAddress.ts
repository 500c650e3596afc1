import {slugify} from '../../intake/documents/slugify.ts'

/**
 * The address that a page takes from its name, or undefined where it keeps the one it has: one that
 * somebody chose does not follow the name.
 */
export function nextAddress(
  name: string | undefined,
  before: {name: string | undefined; address: string | undefined},
): string | undefined {
  if (!name?.trim()) return undefined
  const made = before.name?.trim() ? slugify(before.name) : undefined
  const follows = !before.address || before.address === made
  const address = slugify(name)
  return follows && address !== before.address ? address : undefined
}
