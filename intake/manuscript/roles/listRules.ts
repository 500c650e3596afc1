import {recogniseHeading} from '../headings.ts'
import {type Block, textOf} from '../manuscript.ts'
import type {Rule} from './rule.ts'

/** References that no heading names: what has the shape of one is one, wherever it stands. */
export const listRules: Rule[] = [
  {
    name: 'a line that leads to references',
    of: ['paragraph'],
    reads: ({i, entries, text, place}) =>
      place !== 'references' &&
      entries.has(i + 1) &&
      /:$/.test(text) &&
      text.split(/\s+/).length <= 20 &&
      'announcement',
  },
  {
    name: 'references without a heading',
    reads({blocks, i, entries, place}) {
      if (place === 'references' || !entries.has(i)) return false
      const isLast = !entries.has(i + 1)
      const hasEnded = !blocks.some((block, at) => at > i && isSection(block))
      const asks = {
        what: 'assumedReferences',
        message:
          'No heading says that these are references. They were taken for the list: check that they are.',
      }
      return {role: 'reference', asks, ends: hasEnded, ...(isLast && hasEnded && {leadsTo: 'end'})}
    },
  },
]

const isSection = (block: Block) => block.kind === 'heading' && !recogniseHeading(textOf(block))
