import {type NamedSomebody, toPerson} from './nameParts.ts'

/** “Last, First, Suffix”. Without a comma, or with two in a row, it is an organisation. */
export function readRisName(text: string): NamedSomebody {
  if (text.includes(',,')) return {literal: text.replace(',,', ',')}
  const [last = '', given, suffix] = text.split(/\s*,\s*/)
  // Programs end an organisation with a comma, to keep its words together.
  if (given === undefined || (!given && last.includes(' ') && !/^\p{Ll}/u.test(last))) {
    return {literal: last}
  }
  const [, particle, family = last] = /^((?:\p{Ll}[\p{L}’']* )+)(.+)$/u.exec(last) ?? []
  return toPerson({family, given, suffix, particle: particle?.trim()})
}
