import {SearchIcon} from '@sanity/icons/Search'
import {Button, Card, Flex, Stack} from '@sanity/ui'
import {useState} from 'react'
import type {ArrayOfObjectsInputProps} from 'sanity'
import type {Asking} from './asked.ts'
import {SharedQuestions} from './SharedQuestions.tsx'

type Item = {_key: string; _ref?: string}

/** The questions of a page, with a way to use one that is shared already. */
export function QuestionsInput(props: ArrayOfObjectsInputProps<Item>) {
  const [isSearching, setIsSearching] = useState(false)
  const {value = [], onItemAppend, readOnly, renderDefault} = props
  const use = ({_id, isPublished}: Asking) => {
    setIsSearching(false)
    const id = _id.replace(/^drafts\./, '')
    const weak = {_weak: true, _strengthenOnPublish: {type: 'faq'}}
    onItemAppend({_type: 'reference', _key: id, _ref: id, ...(!isPublished && weak)} as Item)
  }
  const used = value.flatMap(({_ref}) => _ref ?? [])
  return (
    <Stack gap={2}>
      {renderDefault(props as never)}
      {isSearching ? (
        <Card border radius={2}>
          <SharedQuestions used={used} onUse={use} onLeave={() => setIsSearching(false)} />
        </Card>
      ) : (
        <Flex>
          <Button
            mode="bleed"
            fontSize={1}
            padding={3}
            icon={SearchIcon}
            disabled={readOnly}
            text="Use a question that is answered already"
            onClick={() => setIsSearching(true)}
          />
        </Flex>
      )}
    </Stack>
  )
}
