import {isSitePath} from '../../schemas/checks/isSitePath.ts'
import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'
import type {PlannedDocument} from './plan.ts'
import type {Reference} from './portableText.ts'

/** Redirects from where an article was to where it is; one that leads elsewhere already stays. */
export function planRedirects(
  addresses: string[],
  to: Reference,
  path: string,
  held: HeldDocument[],
): {planned: PlannedDocument[]; messages: Message[]} {
  const messages: Message[] = []
  const usable = addresses.filter((from) => from !== path && isSitePath(from) === true)
  const planned = usable.flatMap((from): PlannedDocument[] => {
    const known = held.find((one) => one.type === 'redirect' && newest(one).from === from)
    const other = known && (newest(known).to as {_ref?: string} | undefined)?._ref
    if (other && other !== to._ref) {
      const message = `The old address ${from} leads to another page already. It was left as it is.`
      messages.push({what: 'otherRedirect', message})
      return []
    }
    // The same id that Studio gives to the redirect of a page whose address changed.
    const id = `redirect-${from.replace(/[^A-Za-z0-9-]/g, '_')}`.slice(0, 120)
    return [
      {
        id: known?.id ?? id,
        type: 'redirect',
        title: from,
        held: known,
        isOwn: true,
        toFields: (current) => ({...current, from, to: current.to ?? to}),
      },
    ]
  })
  return {planned, messages}
}
