import {useLive} from '../useLive.ts'

interface Practice {
  name: string | null
  publicKey: string | null
  timeZone: string | null
  locations: {_key: string; name: string | null}[] | null
}

/** What the inbox needs of the practice's published settings; null without any. */
export const usePractice = (): Practice | null | undefined =>
  useLive<Practice | null>(
    `*[_id == "settings"][0]{name, "publicKey": forms.publicKey, "timeZone": forms.timeZone, locations[]{_key, name}}`,
  )

export type Person = {_id: string; name: string}

/** Everybody to whom something can be given. */
export const usePeople = (): Person[] | undefined =>
  useLive<Person[]>('*[_type == "person" && _id in path("*")] | order(lower(name)) {_id, name}')
