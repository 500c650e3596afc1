import type {NamedPerson} from '../../people/names.ts'
import {withoutFigures} from '../affiliations.ts'
import {areLoneNames, isByline, isBylineOfTitle, namesSomebody, readByline} from '../byline.ts'
import {readCredits} from '../credits.ts'
import {recogniseHeading} from '../headings.ts'
import {findRuns} from '../listing.ts'
import {type Block, textOf} from '../manuscript.ts'
import {findTitle} from '../title.ts'
import {isSubtitle} from './introduction.ts'
import {opensPair, opensQuestions, questionRole} from './questions.ts'

/** What is known of an article as a whole before its blocks are read one by one. */
export interface Survey {
  blocks: Block[]
  /** -1 if there is none. */
  titleAt: number
  title: string
  /** All that are named as authors, wherever. */
  authors: NamedPerson[]
  /** Whether some heading names the references. */
  hasList: boolean
  /** Where references stand that no heading names. */
  entries: Set<number>
  /** Whether the text has sections, beside its questions. */
  hasSections: boolean
}

/** Surveys the blocks of an article; the lines under its title lose the figures behind names. */
export function survey(given: Block[]): Survey {
  const titleAt = findTitle(given)
  const blocks = given.map((block, i) =>
    i > titleAt && i <= titleAt + 4 ? withoutFigures(block) : block,
  )
  return {
    blocks,
    titleAt,
    title: blocks[titleAt] ? textOf(blocks[titleAt]) : '',
    authors: blocks.flatMap((block, i) => authorsIn(block, i - titleAt)),
    hasList: blocks.some((block) => recogniseHeading(textOf(block)) === 'references'),
    entries: findRuns(blocks),
    hasSections: hasSections(blocks, titleAt),
  }
}

/** Right under the title less is needed to name somebody. */
function authorsIn(block: Block, underTitle: number): NamedPerson[] {
  const text = textOf(block)
  const isUnder = underTitle > 0 && underTitle <= 3 && block.kind === 'paragraph'
  const isNamed = isUnder && (isBylineOfTitle(text) || (underTitle === 1 && areLoneNames(text)))
  const isAbove = underTitle < 0 && namesSomebody(text)
  if (isNamed || isAbove || isByline(text)) return readByline(text)?.people ?? []
  return readCredits(text)?.authors ?? []
}

function hasSections(blocks: Block[], titleAt: number): boolean {
  const faqsAt = blocks.findIndex((_, i) => opensQuestions(blocks, i) || opensPair(blocks, i))
  return blocks.some((block, i) => {
    const text = textOf(block)
    const isQuestion = faqsAt >= 0 && i > faqsAt && questionRole(block, text) === 'question'
    const isSection = block.kind === 'heading' && !recogniseHeading(text) && i !== faqsAt
    return isSection && i > titleAt && !isQuestion && !isSubtitle(blocks, i, titleAt)
  })
}
