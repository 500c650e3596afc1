import {useState} from 'react'

const typed = new Map<string, string>()

/**
 * What somebody types for a submission, kept in this tab's memory while panes open and close, until
 * it is saved. Follows what is stored as long as nothing was typed.
 */
export function useTyped(key: string, stored: string) {
  const [, setCount] = useState(0)
  const set = (text: string | undefined) => {
    if (text === undefined || text === stored) typed.delete(key)
    else typed.set(key, text)
    setCount((count) => count + 1)
  }
  const isTyped = (typed.get(key) ?? stored).trim() !== stored.trim()
  return [typed.get(key) ?? stored, set, isTyped] as const
}
