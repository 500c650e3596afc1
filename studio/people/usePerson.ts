import {createContext, useContext} from 'react'
import type {Person} from '../../schemas/model.generated.ts'

/** Whose `person` document is the current user's; filled by AskWho around all of Studio. */
export const PersonContext = createContext<Person | undefined>(undefined)

/** The published `person` of whoever is in front of Studio, or undefined while it is not known. */
export const usePerson = (): Person | undefined => useContext(PersonContext)
