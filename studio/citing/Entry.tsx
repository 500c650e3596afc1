import type {Run} from '../../citations/runs.ts'

/** A reference as its list has it, with its italics; links are left to those who show it. */
export function Entry({runs}: {runs: readonly Run[]}) {
  let at = 0
  return runs.map(({text, italic}) => {
    at += text.length
    return italic ? <em key={at}>{text}</em> : <span key={at}>{text}</span>
  })
}
