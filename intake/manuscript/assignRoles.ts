import {type Block, textOf} from './manuscript.ts'
import {assignOwnPage, isOwnPage} from './ownPage.ts'
import type {RoledBlock} from './role.ts'
import {findContents} from './roles/contents.ts'
import type {Finding, Progress, Sight} from './roles/rule.ts'
import {RULES} from './roles/rules.ts'
import {survey} from './roles/survey.ts'

/** Gives every block its role, from top to bottom. */
export function assignRoles(all: Block[]): RoledBlock[] {
  if (isOwnPage(all)) return assignOwnPage(all)
  const contents = findContents(all)
  const isAround = (block: Block) => block.isAside || contents.has(block)
  const roles = readBlocks(all.filter((block) => !isAround(block)))
  return all.map((block) =>
    isAround(block) ? {role: 'leftOver', block} : (roles.shift() as RoledBlock),
  )
}

/** Asks the rules for each block in turn; what one finds says where the reading goes on. */
function readBlocks(given: Block[]): RoledBlock[] {
  const article = survey(given)
  const progress: Progress = {place: article.titleAt < 0 ? 'intro' : 'top', hasEnded: false}
  return article.blocks.map((block, i): RoledBlock => {
    const {leadsTo, ends, ...roled} = find({...article, ...progress, block, i, text: textOf(block)})
    progress.place = leadsTo ?? progress.place
    progress.hasEnded ||= ends ?? false
    return {block, ...roled}
  })
}

/** What the first rule says that knows the block; what none knows is left over. */
function find(sight: Sight): Finding & {rule?: string} {
  for (const rule of RULES) {
    if (rule.in && !rule.in.includes(sight.place)) continue
    if (rule.of && !rule.of.includes(sight.block.kind)) continue
    const found = rule.reads(sight)
    if (found) return {...(typeof found === 'string' ? {role: found} : found), rule: rule.name}
  }
  return {role: 'leftOver'}
}
