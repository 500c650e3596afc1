import {Box, Button, Dialog, Flex, Spinner, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {ImportReport} from './ImportReport.tsx'
import type {Import} from './useImport.ts'

/** What an import asks and tells, in one dialog from the first question to the undo. */
export function ImportDialog(props: Import) {
  const {state, read, undo, close} = props
  switch (state.step) {
    case 'idle':
      return null
    case 'asking':
      return (
        <Frame
          title={`Fill in from “${state.file.name}”?`}
          onClose={close}
          buttons={[
            <Button key="no" mode="ghost" text="Cancel" onClick={close} />,
            <Button key="yes" tone="primary" text="Fill in" onClick={() => read(state.file)} />,
          ]}
        >
          <Text size={1}>
            The title, text, questions, authors and references of the file take their places in this
            draft. What only Studio has stays, such as pictures; the report quotes what gave way.
            The page that readers see stays as it is, and you can take the import back with one
            press.
          </Text>
        </Frame>
      )
    case 'reading':
    case 'undoing':
      return (
        <Frame title={state.step === 'reading' ? `Reading “${state.name}”` : 'Taking it back'}>
          <Flex gap={3} align="center">
            <Spinner />
            <Text size={1}>A moment …</Text>
          </Flex>
        </Frame>
      )
    case 'refused':
      return (
        <Frame
          title={state.title}
          onClose={close}
          buttons={[<Button key="close" mode="ghost" text="Close" onClick={close} />]}
        >
          <Text size={1}>{state.message}</Text>
        </Frame>
      )
    case 'undone':
      return (
        <Frame
          title="The import was taken back"
          onClose={close}
          buttons={[<Button key="close" mode="ghost" text="Close" onClick={close} />]}
        >
          <Text size={1}>Everything is as it was before.</Text>
        </Frame>
      )
    case 'done': {
      const {transactionId, outcome, title, file} = state.report
      return (
        <Frame
          title={
            outcome === 'unchanged'
              ? `Nothing changed: “${title}” is already as it is in the file`
              : `“${title}” is filled in from “${file}”`
          }
          onClose={close}
          buttons={[
            transactionId && (
              <Button
                key="undo"
                mode="ghost"
                text="Undo import"
                onClick={() => undo(transactionId)}
              />
            ),
            <Button
              key="keep"
              tone="primary"
              text={transactionId ? 'Keep it' : 'Close'}
              onClick={close}
            />,
          ]}
        >
          <ImportReport report={state.report} />
        </Frame>
      )
    }
  }
}

interface FrameProps {
  title: string
  onClose?: () => void
  buttons?: ReactNode[]
  children: ReactNode
}

function Frame({title, onClose, buttons, children}: FrameProps) {
  return (
    <Dialog
      id="manuscript"
      header={title}
      width={1}
      onClose={onClose}
      footer={
        buttons && (
          <Flex gap={2} justify="flex-end" padding={3}>
            {buttons}
          </Flex>
        )
      }
    >
      <Box padding={4}>
        <Stack gap={4}>{children}</Stack>
      </Box>
    </Dialog>
  )
}
