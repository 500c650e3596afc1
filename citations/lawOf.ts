import type {Citable} from './work.ts'

/** What follows the name of a law: “, Pub. L. No. 107-9, 115 Stat. 11 (2001)”, as lawyers cite. */
export function lawOf(law: Citable): string {
  const {title, number, volume, containerTitle, page, section, issued} = law
  // British laws have their year in their name; the year of American ones is that of the code.
  const isNamed = !containerTitle && title?.endsWith(` ${issued?.year}`)
  const year = isNamed ? undefined : issued?.year
  const code = [volume, containerTitle, page || (section && `§ ${section.replace(/^§\s*/, '')}`)]
  const parts = [number, code.filter(Boolean).join(' ')].filter(Boolean)
  return `${parts.map((part) => `, ${part}`).join('')}${year ? ` (${year})` : ''}`
}
