import {type ReactNode, useEffect, useMemo, useState} from 'react'
import {useDocumentStore} from 'sanity'
import {keepAsking} from '../keepAsking.ts'
import {useSettled} from '../useSettled.ts'
import {type Fields, type Holdings, refsOf, toCitedWorks} from './citedWorks.ts'
import {CitedWorksContext, createCitedWorksStore} from './citedWorksStore.ts'

const FETCH = `{
  "sources": *[_type == "source" && _id in $ids + *[_id in $faqs].answer[].children[].source._ref],
  "faqs": *[_id in $faqs]{_id, answer},
  "settings": *[_type == "settings"][0]{citationMarks, citationStyle}
}`
const LISTEN = '*[_type in ["source", "faq", "settings"]]'

/** Long enough that nothing is counted while somebody types, short enough to seem at once. */
const PAUSE = 200

/** One and the same, or what is empty would never settle. */
const empty: Fields = {}
const nothing: Holdings = {sources: [], faqs: []}

/** Numbers the citations of the document in it. */
export function CitedWorksProvider({value, children}: {value: unknown; children: ReactNode}) {
  const [store] = useState(createCitedWorksStore)
  const settled = useSettled((value ?? empty) as Fields, PAUSE)
  const refs = useMemo(() => JSON.stringify(refsOf(settled)), [settled])
  const holdings = useHoldings(refs)
  useEffect(() => store.update(toCitedWorks(settled, holdings)), [store, settled, holdings])
  return <CitedWorksContext value={store}>{children}</CitedWorksContext>
}

function useHoldings(refs: string): Holdings {
  const {listenQuery} = useDocumentStore()
  const [holdings, setHoldings] = useState(nothing)
  useEffect(() => {
    const params = JSON.parse(refs) as {ids: string[]; faqs: string[]}
    const options = {apiVersion: 'v2025-02-19', perspective: 'drafts' as const}
    const found = listenQuery({fetch: FETCH, listen: LISTEN}, params, options)
    const subscription = keepAsking<Holdings>(found).subscribe(
      (answer) => answer.error || setHoldings(answer.value),
    )
    return () => subscription.unsubscribe()
  }, [listenQuery, refs])
  return holdings
}
