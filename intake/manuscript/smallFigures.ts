import type {Inline} from './manuscript.ts'

/**
 * Raised figures that are left when all citations are known are powers, as in 10⁹ or m²: they become
 * letters that are small by themselves, since a text has no marks for them and “109” is another number.
 */
export function withSmallFigures<T extends Inline>(spans: readonly T[]): T[] {
  return spans.map((span) =>
    'text' in span && span.marks?.includes('raised') && /^[\s\d+−–-]+$/.test(span.text)
      ? {...span, text: span.text.replace(/[\d+−–-]/g, (figure) => SMALL[figure] ?? figure)}
      : span,
  )
}

const SMALL: Record<string, string> = Object.fromEntries(
  [...'0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻–⁻'.matchAll(/(.)(.)/gu)].map(([, one = '', small = '']) => [
    one,
    small,
  ]),
)
