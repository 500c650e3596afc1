import {useState} from 'react'
import {LoadingBlock} from 'sanity'
import {Choices} from './Choices.tsx'
import {DeskList} from './DeskList.tsx'
import type {DeskEntry} from './DeskRow.tsx'

interface Choice<Row> {
  title: string
  rows: Row[]
  /** What will stand here, and what to do for it. */
  empty: {title: string; text: string}
}

interface Props<Row> {
  /** Undefined while the rows are on their way. The first is shown first. */
  choices: Choice<Row>[] | undefined
  toEntry(row: Row): DeskEntry
}

/** A list of the desk, with choices above it of which rows are shown. */
export function ChosenList<Row>({choices, toEntry}: Props<Row>) {
  const [at, setAt] = useState(0)
  const chosen = choices?.[at]
  if (!choices || !chosen) return <LoadingBlock />
  return (
    <DeskList
      sections={[{entries: chosen.rows.map(toEntry)}]}
      empty={chosen.empty}
      head={
        <Choices
          chosen={String(at)}
          onChoose={(name) => setAt(Number(name))}
          choices={choices.map(({title, rows}, i) => [String(i), title, rows.length])}
        />
      }
    />
  )
}
