import {DragHandleIcon} from '@sanity/icons/DragHandle'
import {Button} from '@sanity/ui'
import {type DragEvent, type KeyboardEvent, useState} from 'react'
import {CitedEntry} from './CitedEntry.tsx'
import type {CitedWork} from './citedWorks.ts'

interface Props {
  works: CitedWork[]
  readOnly: boolean | undefined
  onRemove(id: string): void
  /** Puts a work where another is. */
  onMove(id: string, to: string): void
}

/** Works that are listed and not cited, in an order of one's own: dragged, or moved by arrow keys. */
export function FurtherReading({works, readOnly, onRemove, onMove}: Props) {
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  if (readOnly) return works.map((work) => <CitedEntry key={work.id} work={work} />)
  const end = () => {
    setDragged(undefined)
    setOver(undefined)
  }
  const press = (event: KeyboardEvent, at: number) => {
    const step = {ArrowUp: -1, ArrowDown: 1}[event.key]
    const [work, other] = [works[at], works[at + (step ?? 0)]]
    if (!step || !work) return
    event.preventDefault()
    if (other) onMove(work.id, other.id)
  }
  const enter = (event: DragEvent, id: string) => {
    if (!dragged) return
    event.preventDefault()
    setOver(id)
  }
  const drop = (event: DragEvent, id: string) => {
    if (!dragged) return
    event.preventDefault()
    if (dragged !== id) onMove(dragged, id)
    end()
  }
  return works.map((work, at) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys do the same
    <div
      key={work.id}
      onDragEnter={(event) => enter(event, work.id)}
      onDragOver={(event) => enter(event, work.id)}
      onDrop={(event) => drop(event, work.id)}
      style={{
        opacity: dragged === work.id ? 0.4 : 1,
        outline: over === work.id && dragged !== work.id ? OUTLINE : 'none',
        borderRadius: 3,
      }}
    >
      <CitedEntry
        work={work}
        onRemove={() => onRemove(work.id)}
        handle={
          works.length > 1 && (
            <Button
              mode="bleed"
              padding={2}
              fontSize={1}
              icon={DragHandleIcon}
              aria-label="Move: drag it, or press the up and down arrow"
              draggable
              style={{cursor: 'grab'}}
              onDragStart={({dataTransfer}) => {
                dataTransfer.effectAllowed = 'move'
                dataTransfer.setData('text/plain', work.id)
                setDragged(work.id)
              }}
              onDragEnd={end}
              onKeyDown={(event) => press(event, at)}
            />
          )
        }
      />
    </div>
  ))
}

const OUTLINE = '2px solid var(--card-focus-ring-color)'
