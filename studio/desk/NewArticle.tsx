import {AddIcon} from '@sanity/icons/Add'
import {Button, Flex} from '@sanity/ui'
import type {ElementType} from 'react'
import {useIntentLink} from 'sanity/router'

const PARAMS = {type: 'article', template: 'article'}

/** Begins an article, as the menu of new documents does. */
export function NewArticle() {
  const link = useIntentLink({intent: 'create', params: PARAMS})
  return (
    <Flex padding={2}>
      <Button
        as={'a' as ElementType}
        {...link}
        mode="ghost"
        fontSize={1}
        padding={3}
        icon={AddIcon}
        text="Write an article"
      />
    </Flex>
  )
}
