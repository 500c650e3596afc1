import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {Stack, Text} from '@sanity/ui'
import {useEffect, useRef, useState} from 'react'
import {
  type DocumentActionComponent,
  type DocumentActionConfirmDialogProps,
  useDocumentOperation,
  useSetPerspective,
} from 'sanity'
import {IntentLink} from 'sanity/router'
import {useLive} from '../useLive.ts'

interface Namer {
  _id: string
  _type: string
  title: string | null
}

/** What names a document and would break without it; weak references may lead to nothing. */
const namersQuery = `*[references($id) && !(_id in path("drafts.**")) && _id != $id
  && !(_type in ["review", "system.release"])] {
  _id, _type, "title": coalesce(title, name, question, from)
}`

/**
 * In place of Studio’s own Unpublish, which stands above the published version alone and leaves an
 * empty form behind: among the actions of every published document, and the draft is shown after it.
 */
export const useTakeOff: DocumentActionComponent = ({id, type, published, version}) => {
  const [isAsking, setAsking] = useState(false)
  const {unpublish} = useDocumentOperation(id, type)
  const show = useSetPerspective()
  const namers = useLive<Namer[]>(isAsking ? namersQuery : undefined, {id})
  const left = useRef(false)
  useEffect(() => {
    if (published || !left.current) return
    left.current = false
    show(undefined)
  }, [published, show])
  if (!published || version) return null
  const take = () => {
    setAsking(false)
    left.current = true
    unpublish.execute()
  }
  return {
    label: 'Take it off the site…',
    icon: UnpublishIcon,
    tone: 'critical',
    disabled: Boolean(unpublish.disabled),
    onHandle: () => setAsking(true),
    dialog: isAsking && toDialog(namers, take, () => setAsking(false)),
  }
}

function toDialog(
  namers: Namer[] | undefined,
  onConfirm: () => void,
  onCancel: () => void,
): DocumentActionConfirmDialogProps {
  return {
    type: 'confirm',
    tone: 'critical',
    confirmButtonText: 'Take it off',
    message: (
      <Stack gap={4}>
        <Text size={1}>
          Readers no longer find it. The text stays here as a draft, which you can publish again.
        </Text>
        {namers && namers.length > 0 && (
          <Stack gap={3}>
            <Text size={1} weight="medium">
              These name it. Take it out there first, or it cannot leave:
            </Text>
            {namers.map(({_id, _type, title}) => (
              <Text key={_id} size={1}>
                <IntentLink intent="edit" params={{id: _id, type: _type}}>
                  {title ?? 'Without a title'}
                </IntentLink>
              </Text>
            ))}
          </Stack>
        )}
      </Stack>
    ),
    onConfirm,
    onCancel,
  }
}
