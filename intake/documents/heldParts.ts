import {type Fields, isEmpty, isEqual} from './plan.ts'

type Part = Fields & {_key?: string}

/**
 * A list in which every part that is held already, word for word, is the held one: Studio’s keys
 * stay, and with them the comments and the history that hang on them. `rename` hears of each key
 * that another one takes the place of.
 */
export function keepParts(
  given: Fields[],
  held: unknown,
  rename: (from: string, to: string) => void = () => {},
): Fields[] {
  const free = Array.isArray(held) ? (held as Part[]).map((part) => ({part, said: said(part)})) : []
  return given.map((part: Part) => {
    const own = said(part)
    const at = free.findIndex((one) => isEqual(one.said, own, true))
    const [found] = at < 0 ? [] : free.splice(at, 1)
    if (!found) return part
    if (part._key && found.part._key) rename(part._key, found.part._key)
    return found.part
  })
}

/** Whether two lists say the same, whatever their keys are. */
export const saysTheSame = (one: unknown, other: unknown): boolean =>
  isEqual(said(one), said(other), true)

/** A value without keys, and without what is empty. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said).filter((item) => !isNothing(item))
  if (!value || typeof value !== 'object') return value
  const {_key, ...rest} = value as Fields
  if (rest._type === 'block') return saidBlock(value as Fields)
  return Object.fromEntries(
    Object.entries(rest)
      .map(([name, item]) => [name, said(item)])
      .filter(([, item]) => !isEmpty(item)),
  )
}

/** A block whose links stand where their words are. */
function saidBlock({_key, markDefs, children, ...rest}: Fields): unknown {
  const links = new Map(
    ((markDefs as Part[] | undefined) ?? []).map((link) => [link._key, said(link)]),
  )
  const spans = ((children as Fields[] | undefined) ?? []).map((child) => {
    if (child._type !== 'span') return said(child)
    const marks = ((child.marks as string[] | undefined) ?? [])
      .map((mark) => links.get(mark) ?? mark)
      .map((mark) => JSON.stringify(mark))
      .sort()
    return {text: child.text, ...(marks.length && {marks})}
  })
  const plain = Object.entries(rest).filter(([, item]) => !isEmpty(item))
  return {...Object.fromEntries(plain), children: spans.filter((span) => !isNothing(span))}
}

/** An empty span beside a citation says nothing. */
const isNothing = (item: unknown) =>
  Boolean(item && typeof item === 'object' && 'text' in item && (item as Fields).text === '')
