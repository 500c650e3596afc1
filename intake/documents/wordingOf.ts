import {type Fields, isEmpty, isEqual, toCanonical} from './plan.ts'

type Part = Fields & {_key?: string}

/** What a value says whatever its keys are, as text to compare. */
export const wordingOf = (value: unknown): string => toCanonical(said(value), true)

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
  const apart = spans.filter((span) => !isNothing(span))
  return {...Object.fromEntries(plain), children: joined(apart as Fields[])}
}

/** Studio joins spans that look alike when somebody types beside them. */
function joined(spans: Fields[]): Fields[] {
  const all: Fields[] = []
  for (const span of spans) {
    const last = all.at(-1)
    const isAlike = last && 'text' in last && 'text' in span && isEqual(last.marks, span.marks)
    if (isAlike) all.splice(-1, 1, {...last, text: `${last.text}${span.text}`})
    else all.push(span)
  }
  return all
}

/** An empty span beside a citation says nothing. */
const isNothing = (item: unknown) =>
  Boolean(item && typeof item === 'object' && 'text' in item && (item as Fields).text === '')
