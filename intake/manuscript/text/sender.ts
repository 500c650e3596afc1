import {resemblance} from '../../people/resemblance.ts'
import {isByline, isBylineOfTitle, readByline} from '../byline.ts'
import {type Block, type Paragraph, textOf} from '../manuscript.ts'

/**
 * The line under a mail in which who sent it signs with letters or a title, if the text in the mail
 * names nobody. `letter` are the lines around the text, counted from 0.
 */
export function signatureOf(
  lines: string[],
  letter: Set<number>,
  blocks: Block[],
): Paragraph | undefined {
  const around = lines.flatMap((line, i) => (letter.has(i) ? [{text: line.trim(), i}] : []))
  const from = around.flatMap(({text}) => SENDER.exec(text)?.[1] ?? [])[0]
  const isNamed = blocks.some(
    (block, i) => isByline(textOf(block)) || (i < 6 && isBylineOfTitle(textOf(block))),
  )
  if (!from || isNamed) return undefined
  const signed = around.findLast(({text}) => {
    const [person] = (isBylineOfTitle(text) && readByline(text)?.people) || []
    return person !== undefined && resemblance(person.name, from) !== undefined
  })
  if (!signed) return undefined
  const {text, i} = signed
  return {kind: 'paragraph', spans: [{text}], lines: [i + 1, i + 1]}
}

/** “From: "Anna Brook, LPC" <anna@brook.example>” */
const SENDER = /^(?:from|von|de)\s*:\s*["“]?([^"<,”]+?)(?:,[^<]*)?["”]?\s*(?:<[^>]*>)?$/i
