import {SAMPLE_KEY} from '../../schemas/forms/sampleKey.ts'
import type {Kind} from '../../schemas/forms/submission.ts'
import type {PracticeFacts} from './settings.ts'

const names = {question: 'questions', appointment: 'appointments'} as const

/** Why a form takes nothing now, for the log of the host; undefined if it does. */
export function whyClosed(
  kind: Kind,
  {forms}: PracticeFacts,
  site: string,
): 'switched off' | 'no key' | 'sample key' | undefined {
  if (!forms?.open?.includes(names[kind])) return 'switched off'
  if (!forms.publicKey) return 'no key'
  if (forms.publicKey === SAMPLE_KEY && !isLocal(site)) return 'sample key'
  return undefined
}

const isLocal = (site: string) =>
  /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(site).hostname)
