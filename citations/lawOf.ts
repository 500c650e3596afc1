import type {Citable} from './work.ts'

/** What follows the name of a law: “, Pub. L. No. 107-9, 115 Stat. 11 (2001)”, as lawyers cite. */
export function lawOf({number, volume, containerTitle, page, section, issued}: Citable): string {
  const code = [volume, containerTitle, page || (section && `§ ${section.replace(/^§\s*/, '')}`)]
  const parts = [number, code.filter(Boolean).join(' ')].filter(Boolean)
  return `${parts.map((part) => `, ${part}`).join('')}${issued?.year ? ` (${issued.year})` : ''}`
}
