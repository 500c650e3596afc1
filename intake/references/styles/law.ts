import type {Work} from '../../../citations/work.ts'

const LAW =
  /^(?<title>(?:The )?\p{Lu}[^.,;“"()]*?\b(?:Act|Code|Regulations|Order|Directive|Constitution|Rules|Measure)(?:\s*\([^)\d]+\))?(?:\s+\d{4})?)(?=[,.\s(]|$)(?<rest>.*)$/u

/** “Mental Capacity Act 2005, c. 9.” and “Rest Act, Pub. L. No. 107-9, 115 Stat. 11 (2001).” */
export function readLaw(body: string): Work | undefined {
  const {title = '', rest = ''} = LAW.exec(body)?.groups ?? {}
  const ofTitle = /\d{4}$/.exec(title)?.[0]
  const year = ofTitle ?? /\((\d{4})\)/.exec(rest)?.[1]
  if (!title || !year || title.split(' ').length < 2) return undefined
  const code =
    /(\d+)\s+((?:U\.?\s?S\.?\s?C|Stat|C\.?\s?F\.?\s?R)\.?)\s*(?:§+\s*([\w.-]+)|(\d+))?/.exec(rest)
  const number = /Pub\.?\s?L\.?\s*(?:No\.?\s*)?[\d–-]+|\b(?:c|ch|chap|SI|No)\.?\s*[\d/]+/i.exec(
    rest,
  )?.[0]
  const isLaw = code || number || ofTitle
  if (!isLaw) return undefined
  return {
    type: 'legislation',
    title,
    issued: {_type: 'cslDate', year: Number(year)},
    ...(number && {number}),
    ...(code && {volume: code[1], containerTitle: code[2]}),
    ...(code?.[3] && {section: code[3]}),
    ...(code?.[4] && {page: code[4]}),
  }
}
