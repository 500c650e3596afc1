import {UploadIcon} from '@sanity/icons/Upload'
import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import {hasWords} from './hasWords.ts'
import {ImportDialog} from './ImportDialog.tsx'
import {ACCEPTED} from './ManuscriptDrop.tsx'
import {useImport} from './useImport.ts'

/** “Fill in from a manuscript” in the menu of an article, for those who do not drag files. */
export const fillInAction: DocumentActionComponent = ({id, draft, published, onComplete}) => {
  const article = (draft ?? published) as {body?: unknown[]} | null
  const [isChosen, setIsChosen] = useState(false)
  const importing = useImport(id, !hasWords(article))
  return {
    label: 'Fill in from a manuscript',
    icon: UploadIcon,
    onHandle: () => {
      chooseFile((file) => {
        setIsChosen(true)
        importing.offer(file)
      })
    },
    dialog: isChosen &&
      importing.state.step !== 'idle' && {
        type: 'custom',
        component: (
          <ImportDialog
            {...importing}
            close={() => {
              importing.close()
              onComplete()
            }}
          />
        ),
      },
  }
}

/** Asks for a file as the browser does. */
function chooseFile(onFile: (file: File) => void) {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = ACCEPTED
  input.onchange = () => input.files?.[0] && onFile(input.files[0])
  input.click()
}
