import {useEditor} from '@portabletext/editor'
import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {getNextSpan} from '@portabletext/editor/selectors'
import {Box, useClickOutsideEvent} from '@sanity/ui'
import {Popover} from '@sanity/ui/popover'
import {type ComponentProps, use, useMemo, useRef, useState} from 'react'
import {flushSync} from 'react-dom'
import type {PortableTextPluginsProps} from 'sanity'
import {PickingContext} from './CitedText.tsx'
import {citingBehaviors} from './citingBehaviors.ts'
import {focusOnceDrawn} from './focusOnceDrawn.ts'
import type {LibraryWork} from './library.ts'
import {useKeptFocus} from './useKeptFocus.ts'
import {WorkPicker} from './WorkPicker.tsx'

/** Citing from within a text: `[`, a key or the toolbar opens a picker where the caret is. */
export function CitingPlugin(props: PortableTextPluginsProps) {
  const editor = useEditor()
  const {inlineObjects} = editor.getSnapshot().context.schema
  return (
    <>
      {inlineObjects.some(({name}) => name === 'citation') && <Citing />}
      {props.renderDefault(props)}
    </>
  )
}

function Citing() {
  const editor = useEditor()
  const picking = use(PickingContext)
  /** What opened the picker, which returns to the text if nothing is cited. */
  const [opener, setOpener] = useState<string>()
  const [words, setWords] = useState('')
  const {behaviors, literally} = useMemo(
    () =>
      citingBehaviors((typed) =>
        // At once: the next key is the picker’s, not the text’s.
        flushSync(() => {
          picking.begin()
          setOpener(typed)
        }),
      ),
    [picking],
  )
  const caret = useMemo(
    () => ({
      contextElement: editor.dom.getEditorElement(),
      getBoundingClientRect: () =>
        editor.dom.getSelectionRect(editor.getSnapshot()) ?? new DOMRect(),
    }),
    [editor],
  )
  const close = () => {
    flushSync(() => {
      setOpener(undefined)
      setWords('')
    })
    focusOnceDrawn(editor).then(picking.end)
  }
  const leave = (words: string) => {
    if (opener) literally(() => editor.send({type: 'insert.text', text: opener + words}))
    close()
  }
  const hear = (words: string) => {
    // Who closes the bracket meant a bracket: “[sic]”.
    if (opener && /^[^[{]*\]$/.test(words)) leave(words)
    else setWords(words)
  }
  const cite = (works: LibraryWork[]) => {
    for (const work of works) {
      const value = {source: toReference(work)}
      editor.send({type: 'insert.inline object', inlineObject: {name: 'citation', value}})
      // The caret is on the new mark, where nothing can be typed.
      const after = getNextSpan(editor.getSnapshot())
      const point = after && {path: after.path, offset: 0}
      if (point) editor.send({type: 'select', at: {anchor: point, focus: point}})
    }
    close()
  }
  return (
    <>
      <BehaviorPlugin behaviors={behaviors} />
      {opener !== undefined && (
        <Popover
          open
          portal
          constrainSize
          overflow="auto"
          placement="bottom-start"
          fallbackPlacements={['top-start', 'bottom', 'top']}
          referenceElement={caret as unknown as HTMLElement}
          content={<Picker text={words} onText={hear} onChoose={cite} onLeave={leave} />}
        />
      )}
    </>
  )
}

function Picker(props: Omit<ComponentProps<typeof WorkPicker>, 'verb'>) {
  const box = useRef<HTMLDivElement>(null)
  useKeptFocus(box)
  useClickOutsideEvent(
    () => props.onLeave(''),
    () => [box.current],
  )
  return (
    <Box ref={box} style={{width: 'min(30rem, 90vw)'}} data-testid="citing">
      <WorkPicker verb="Cite" {...props} />
    </Box>
  )
}

/** A work that readers cannot see yet is held weakly, until the article is published. */
function toReference({id, isPublished}: LibraryWork) {
  const reference = {_type: 'reference', _ref: id}
  return isPublished
    ? reference
    : {...reference, _weak: true, _strengthenOnPublish: {type: 'source'}}
}
