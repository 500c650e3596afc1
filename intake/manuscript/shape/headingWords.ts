import {isEntryShaped} from '../entryShape.ts'
import {isFurniture} from '../furniture.ts'

/** Whether a line reads as a heading: no full stop, few words, a capital or a digit first. */
export function hasHeadingWords(line: string): boolean {
  // “Grief has a rhythm.¹” ends with a full stop, and a mark behind it.
  const text = line.replace(/(?<=[.!?]["”’)]?)\s?(?:\[[\d,\s–-]+\]|[¹²³⁰-⁹,˒–]+|[\d,–]+)$/, '')
  const words = text.split(/\s+/).length
  if (isFurniture(text)) return false
  if (!/^["“‘(¿]?[\p{Lu}\p{N}]/u.test(text) || /https?:\/\/|^<|<script/i.test(text)) return false
  // “It was the door.” – a father
  if (/^["“].+["”]\s*[–—-]\s*\S/.test(text)) return false
  // “She asked: ‘Why?’” is a sentence.
  if (/[“"‘].*\?["”’]$/.test(text) && !/^["“‘]/.test(text)) return false
  if (/\?["”’)]?$/.test(text)) return text.length <= 180 && words <= 30
  if (/!$/.test(text)) return words <= 8
  if (isEntryShaped(text)) return false
  return words <= 18 && text.length <= 140 && !/[.,;:…—–-]["”’)]?$/.test(text)
}

/** “Case vignette” or “Opinion” above a title says what kind of text it is. */
export const isKicker = (text: string) =>
  /^(?:case (?:vignette|study|report)|opinion|feature|essay|commentary|editorial|interview|guest (?:post|blog)|blog(?: post)?|clinical (?:update|corner|notes?)|(?:patient|for) (?:information|leaflet|patients)|news|column|viewpoint|perspectives?|(?:article|blog(?: post)?|copy|text|piece|content|post) for (?:the|our|your) .{0,40}(?:website|web page|site|blog|newsletter|magazine|journal))$/i.test(
    text,
  )
