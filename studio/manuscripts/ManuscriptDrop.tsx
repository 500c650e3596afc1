import {Box, Button, Card, Flex, Text} from '@sanity/ui'
import {type DragEvent, useRef, useState} from 'react'
import {getPublishedId, type InputProps} from 'sanity'
import {hasWords} from './hasWords.ts'
import {ImportDialog} from './ImportDialog.tsx'
import {useImport} from './useImport.ts'

interface Article {
  _id?: string
  body?: unknown[]
}

/** The form of an article, onto which a manuscript can be dropped; an empty one says so. */
export function ManuscriptDrop(props: InputProps) {
  const article = (props.value ?? {}) as Article
  const {_id = '', body} = article
  const isEmpty = !body?.length
  const importing = useImport(getPublishedId(_id), !hasWords(article), article)
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent) => {
    if (props.readOnly || !bringsManuscript(event)) return
    event.preventDefault()
    setIsOver(true)
  }
  const drop = (event: DragEvent) => {
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (props.readOnly || !file || !bringsManuscript(event)) return
    event.preventDefault()
    event.stopPropagation()
    importing.offer(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button and the menu do the same
    <div
      style={{position: 'relative'}}
      data-testid="manuscript-drop"
      onDragEnterCapture={over}
      onDragOverCapture={over}
      onDragLeave={({currentTarget, relatedTarget}) =>
        currentTarget.contains(relatedTarget as Node) || setIsOver(false)
      }
      onDropCapture={drop}
    >
      {isEmpty && !props.readOnly && <Invitation onFile={importing.offer} />}
      {props.renderDefault(props)}
      {isOver && <Overlay />}
      <ImportDialog {...importing} />
    </div>
  )
}

/** Files that are no pictures: those belong to the picture or text that they are dropped on. */
function bringsManuscript({dataTransfer}: DragEvent): boolean {
  return [...dataTransfer.items].some(
    ({kind, type}) => kind === 'file' && !/^(image|video|audio)\//.test(type),
  )
}

function Invitation({onFile}: {onFile(file: File): void}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <Box paddingBottom={5}>
      <Card padding={4} radius={2} border tone="transparent" style={{borderStyle: 'dashed'}}>
        <Flex gap={4} align="center" wrap="wrap">
          <Box flex={1} style={{minWidth: '14rem'}}>
            <Text size={1} muted>
              Written already? Drop the file here: Word, LibreOffice, a web page, Markdown or plain
              text.
            </Text>
          </Box>
          <Button
            mode="ghost"
            fontSize={1}
            padding={3}
            text="Choose a file"
            onClick={() => input.current?.click()}
          />
          <input
            ref={input}
            hidden
            type="file"
            accept={ACCEPTED}
            data-testid="manuscript-file"
            onChange={({currentTarget}) => {
              const [file] = currentTarget.files ?? []
              // So that the same file can be chosen again, once it is mended.
              currentTarget.value = ''
              if (file) onFile(file)
            }}
          />
        </Flex>
      </Card>
    </Box>
  )
}

export const ACCEPTED = '.docx,.odt,.html,.htm,.zip,.md,.markdown,.txt'

function Overlay() {
  return (
    <Card
      tone="primary"
      radius={3}
      style={{position: 'absolute', inset: 0, opacity: 0.94, zIndex: 10, pointerEvents: 'none'}}
    >
      <Box padding={6} style={{position: 'sticky', top: '35%', textAlign: 'center'}}>
        <Text size={3} weight="semibold">
          Drop the manuscript to fill in this article
        </Text>
      </Box>
    </Card>
  )
}
