/** From so many words in a row on, it is the sender's own sentence. */
const RUN = 6

/** Who sent something, as far as they said. */
interface Sender {
  name?: string | undefined
  reply?: string | undefined
}

/**
 * Why a text may not be published in place of what somebody wrote; undefined if it may. A reader
 * must not find their own sentence, or their name, on the site.
 */
export function tooClose(text: string, original: string, sender: Sender): string | undefined {
  const named = nameIn(text, sender)
  if (named) return `“${named}” tells who asked. Leave it out.`
  const run = longestRun(wordsOf(text), wordsOf(original))
  if (run.length >= RUN) {
    return `“${run.join(' ')}” is word for word what was sent. Say it in other words.`
  }
  const sentences = new Set(sentencesOf(original))
  const same = sentencesOf(text).find((sentence) => sentences.has(sentence))
  return same && `“${same}” is a sentence that was sent. Say it in other words.`
}

function nameIn(text: string, {name, reply}: Sender): string | undefined {
  const words = wordsOf(text)
  if (reply && text.toLowerCase().includes(reply.toLowerCase())) return reply
  if (!name) return undefined
  if (longestRun(wordsOf(name), words).length === wordsOf(name).length) return name
  // “Worried mother” is an alias whose words are anybody's; “Mina Falk” is found by either half.
  const parts = name.split(/\s+/).filter((part) => /^\p{Lu}.{2,}/u.test(part))
  return parts.find((part) => new RegExp(`(?<!\\p{L})${literally(part)}(?!\\p{L})`, 'u').test(text))
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Sentences of three words and more; shorter ones are everybody's. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/[.!?\n]+/)
    .map((sentence) => wordsOf(sentence))
    .filter((words) => words.length >= 3)
    .map((words) => words.join(' '))

/** The longest row of words that both have. */
function longestRun(a: string[], b: string[]): string[] {
  let best = {end: 0, length: 0}
  let above: number[] = []
  for (let i = 0; i < a.length; i++) {
    const row: number[] = []
    for (let j = 0; j < b.length; j++) {
      row[j] = a[i] === b[j] ? (above[j - 1] ?? 0) + 1 : 0
      if ((row[j] ?? 0) > best.length) best = {end: i + 1, length: row[j] ?? 0}
    }
    above = row
  }
  return a.slice(best.end - best.length, best.end)
}
