import {isByline, isBylineOfTitle, isLoneName} from './byline.ts'
import {isFurniture} from './furniture.ts'
import {hasHeadingWords} from './shape/headingWords.ts'

/**
 * How many lines at the top are the head of a letter or a newsletter: short ones that name nobody,
 * down to an address, a telephone number or the number of an issue, over what may be a title.
 */
export function letterheadEnd(lines: string[]): number {
  const top = lines.slice(0, Math.min(5, lines.length - 2))
  const end = 1 + top.findLastIndex((line) => isFurniture(line) || isAddress(line) || isIssue(line))
  const isOfNobody = top.slice(0, end).every((line, i) => isShort(line) && !namesAuthor(line, i))
  return isOfNobody && hasHeadingWords(lines[end] ?? '') ? end : 0
}

const isShort = (line: string) => line.split(/\s+/).length <= 12 && !/[.?!:]$/.test(line)

/** An address also stands under the name of who wrote the article. */
const namesAuthor = (line: string, i: number) =>
  isByline(line) || isBylineOfTitle(line) || (i > 0 && isLoneName(line))

/** “Issue 14, Spring 2026”, “Kettle Lane News | No. 7” */
const isIssue = (line: string) => /(?:^|[|–—,]\s)(?:issue|vol(?:ume|\.)?|no\.)\s*\d+\b/i.test(line)

/** “Block C, Harbour Road, Grimsby DN31 0XX”, “12 Quay Street, Springfield, IL 62704” */
const isAddress = (line: string) =>
  /,.*\b(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]{2} \d{5}(?:-\d{4})?)$/.test(line)
