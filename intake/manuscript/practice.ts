import type {Message, Result} from '../result.ts'
import {type PracticeDraft, type TitledDraft, toText} from './draft.ts'
import {withoutCall} from './invitation.ts'
import {type Block, textOf} from './manuscript.ts'
import type {RoledBlock} from './role.ts'

/** What the manuscript says of the practice; `lost` is what has no place in its settings. */
export function readPractice(roles: RoledBlock[]): Result<PracticeDraft> & {lost: Block[]} {
  const lost: Block[] = []
  const messages: Message[] = []
  const value: PracticeDraft = {}
  for (const part of ['welcome', 'whatIs'] as const) {
    const blocks = roles.filter(({role}) => role === part).map(({block}) => block)
    const titled = readTitled(blocks, lost)
    if (titled) value[part] = titled
  }
  const [invitation, ...more] = roles.filter(({role}) => role === 'invitation')
  if (invitation) {
    value.bookingInvitation = withoutCall(textOf(invitation.block))
    value.invitationLines = invitation.block.lines
  }
  lost.push(...more.map(({block}) => block))
  const name = practiceName(value.welcome?.title ?? '')
  if (name) value.name = name
  return {value, messages, lost}
}

/** The name in “Welcome to …”. */
export function practiceName(welcome: string): string | undefined {
  return /^welcome to (?:the )?(.+?)[!.]?$/i.exec(welcome)?.[1]
}

/** A heading and what stands under it; of two such blocks the first counts. */
function readTitled(blocks: Block[], lost: Block[]): TitledDraft | undefined {
  const [heading, ...rest] = blocks
  if (!heading) return undefined
  const second = rest.findIndex(({kind}) => kind === 'heading')
  const own = second < 0 ? rest : rest.slice(0, second)
  if (second >= 0) lost.push(...rest.slice(second))
  if (!own.length) {
    lost.push(heading)
    return undefined
  }
  return {title: textOf(heading), body: own.flatMap((block) => toText(block) ?? [])}
}
