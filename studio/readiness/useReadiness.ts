import {useMemo} from 'react'
import {useValidationStatus} from 'sanity'
import type {Finding} from '../../schemas/checks/findings/finding.ts'
import {checkReadiness, type Neighbour, type Surroundings} from '../../schemas/checks/readiness.ts'
import {toLocalDay} from '../toLocalDay.ts'
import {useLive} from '../useLive.ts'
import {useSettled} from '../useSettled.ts'
import {breachesIn} from './breachesIn.ts'
import {SLUG_OWNER} from './neighbours.ts'
import {useNeighbours} from './useNeighbours.ts'

/**
 * What the checks find in an article, and what breaks its model; a moment behind the typing, and
 * undefined until all is known.
 */
export function useReadiness(id: string, article: object | null): Finding[] | undefined {
  const settled = useSettled(article)
  const slug = (settled as {slug?: {current?: string}} | null)?.slug?.current
  const found = useNeighbours(settled)
  const own = [id, `drafts.${id}`]
  const slugOwner = useLive<string | null>(slug ? SLUG_OWNER : undefined, {slug: slug ?? '', own})
  const {_id = id} = (article ?? {}) as {_id?: string}
  const {validation} = useValidationStatus(_id, 'article', !_id.startsWith('versions.'))
  return useMemo(() => {
    if (!settled || !found) return undefined
    const findings = check(settled, found, slugOwner ?? undefined)
    return [...breachesIn(validation, findings), ...findings]
  }, [settled, found, slugOwner, validation])
}

/** Panel, button and count ask for the same article: it is checked once. */
const checked = new WeakMap<object, {around: Surroundings; findings: Finding[]}>()

function check(
  article: object,
  found: Map<string, Neighbour>,
  slugOwner: string | undefined,
): Finding[] {
  const today = toLocalDay(new Date())
  const before = checked.get(article)
  const {around} = before ?? {}
  if (before && around?.found === found && around.slugOwner === slugOwner && around.today === today)
    return before.findings
  const now = {today, found, isComplete: true, slugOwner}
  const findings = checkReadiness(article, now)
  checked.set(article, {around: now, findings})
  return findings
}
