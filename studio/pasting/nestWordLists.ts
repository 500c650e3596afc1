/**
 * Word puts lists on the clipboard as paragraphs: `mso-list:l0 level2 lfo1` says how deep, and a
 * part that is to be ignored holds the mark. Makes lists of them, one within the other.
 */
export function nestWordLists(body: HTMLElement) {
  const items = [...body.querySelectorAll<HTMLElement>('[style*="mso-list:"]')].filter(levelOf)
  let last: {item: HTMLElement; lists: HTMLElement[]} | undefined
  for (const item of items) {
    const level = levelOf(item)
    const kind = /^\(?(\d+|[a-z]|[ivx]+)[.)]/i.test(takeMark(item)) ? 'ol' : 'ul'
    const follows = last && previousOf(item) === last.lists[0]
    const lists: HTMLElement[] = follows && last ? last.lists.slice(0, level) : []
    if (lists.length === level && lists.at(-1)?.localName !== kind) lists.pop()
    while (lists.length < level) {
      const list = body.ownerDocument.createElement(kind)
      const outer = lists.at(-1)
      if (outer) (outer.lastElementChild ?? outer).append(list)
      else item.before(list)
      lists.push(list)
    }
    const entry = body.ownerDocument.createElement('li')
    entry.append(...item.childNodes)
    lists.at(-1)?.append(entry)
    item.remove()
    last = {item: entry, lists}
  }
}

function levelOf(item: HTMLElement): number {
  return Number(/mso-list:\s*l\d+\s+level(\d)/.exec(item.getAttribute('style') ?? '')?.[1] ?? 0)
}

/** Takes the mark out of an item and gives it: “1.”, “·”. */
function takeMark(item: HTMLElement): string {
  const mark = item.querySelector('[style*="mso-list:Ignore"]')
  const text = mark?.textContent?.trim() ?? ''
  mark?.remove()
  return text
}

function previousOf(item: HTMLElement): Element | null {
  return item.previousElementSibling
}
