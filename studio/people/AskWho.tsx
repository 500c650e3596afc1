import {useEffect} from 'react'
import {type LayoutProps, useCurrentUser, useWorkspace} from 'sanity'
import {useOwnPerson} from './useOwnPerson.ts'
import {PersonContext} from './usePerson.ts'
import {WhoAreYou} from './WhoAreYou.tsx'

/** Studio, once it is known who is in front of it: the embedded lake asks for no password. */
export function AskWho(props: LayoutProps) {
  const user = useCurrentUser()
  const {auth} = useWorkspace()
  const person = useOwnPerson()
  const onLake = user?.provider === 'lake'
  useEffect(() => {
    if (!onLake) return
    // After “Sign out” there is nothing to sign in to: the question is asked again.
    const watch = auth.state.subscribe(({authenticated}) => {
      if (!authenticated) location.reload()
    })
    return () => watch.unsubscribe()
  }, [auth, onLake])
  if (user?.provider === 'machine') return <WhoAreYou />
  return <PersonContext value={person}>{props.renderDefault(props)}</PersonContext>
}
