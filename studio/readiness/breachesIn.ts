import type {ValidationMarker} from 'sanity'
import type {Finding} from '../../schemas/checks/findings/finding.ts'
import {faultWords} from '../words/faultWords.ts'

/** What breaks the model itself, unless a check says the same. */
export function breachesIn(markers: readonly ValidationMarker[], findings: Finding[]): Finding[] {
  const told = new Set(findings.map(({message}) => message))
  if (findings.some(({rule}) => rule === 'deadReference')) told.add(unpublished)
  const explained = new Set(
    markers.filter(({message}) => !isBare(message)).map(({path}) => String(path[0])),
  )
  const isTaken = findings.some(({rule}) => rule === 'slugTaken')
  return markers
    .filter(({message, path}) => !told.has(message) && !(isTaken && path[0] === 'slug'))
    .filter(({message, path}) => !(isBare(message) && explained.has(String(path[0]))))
    .map(({level, message, path}) => ({
      rule: 'model',
      severity: level,
      message,
      where: path as Finding['where'],
    }))
}

/** Studio says this at each place; the check says it once, with names. */
const unpublished = faultWords.validation['object.reference-not-published']

/** Studio says this of an empty address by itself, beside our own sentence. */
const isBare = (message: string) => message === faultWords.validation['generic.required']
