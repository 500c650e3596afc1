import {isByline} from '../byline.ts'
import {readCredits} from '../credits.ts'
import {recogniseHeading} from '../headings.ts'
import {type Block, textOf} from '../manuscript.ts'

/** Gives headings levels from 1 below the title, without gaps. */
export function levelled(blocks: Block[]): Block[] {
  const styled = blocks.findIndex((block) => block.kind === 'heading' && block.level === 0)
  const first = styled < 0 ? blocks.findIndex(({kind}) => kind === 'heading') : styled
  const title = blocks[first] ? textOf(blocks[first]) : ''
  // A title that stands there twice is no section.
  const rest = blocks.flatMap((block, i) =>
    block.kind === 'heading' &&
    i > first &&
    !isSecondTitle(blocks, i, first) &&
    textOf(block) !== title &&
    !recogniseHeading(textOf(block)) &&
    !/^notes$/i.test(textOf(block))
      ? [Math.max(1, block.level)]
      : [],
  )
  const used = [...new Set(rest)].sort((one, other) => one - other)
  return blocks.map((block, i) => {
    if (block.kind !== 'heading') return block
    return {
      ...block,
      level:
        i === first
          ? styled < 0
            ? Math.max(1, block.level)
            : 0
          : 1 + used.filter((level) => level < block.level).length,
    }
  })
}

/** A heading between the title and a line on who wrote the article is no section. */
function isSecondTitle(blocks: Block[], i: number, titleAt: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  if (i !== titleAt + 1 || block?.kind !== 'heading' || next?.kind !== 'paragraph') return false
  const text = textOf(next)
  return isByline(text) || readCredits(text) !== undefined
}
