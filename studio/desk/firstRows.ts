interface Section<Row> {
  title?: string
  entries: Row[]
}

/** The first rows of sections, so many in all; no section without a row. `left` is how many are not. */
export function firstRows<Row, S extends Section<Row>>(
  sections: S[],
  most: number,
): {sections: (S & {total: number})[]; left: number} {
  let room = most
  const shown = sections.map((section) => {
    const entries = section.entries.slice(0, room)
    room -= entries.length
    return {...section, entries, total: section.entries.length}
  })
  const total = sections.reduce((sum, {entries}) => sum + entries.length, 0)
  return {sections: shown.filter(({entries}) => entries.length > 0), left: total - most + room}
}
