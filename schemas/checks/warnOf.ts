import type {CustomValidatorResult} from '@sanity/types'
import type {Finding} from './findings/finding.ts'

/** Shows in Studio, each at its place, what the importer reports by the same rules. */
export const warnOf =
  (...rules: ((document: never) => Finding[])[]) =>
  (document: unknown): CustomValidatorResult => {
    if (!document || typeof document !== 'object') return true
    const findings = rules.flatMap((rule) => rule(document as never))
    return findings.length === 0 || findings.map(({message, where}) => ({message, path: where}))
  }
