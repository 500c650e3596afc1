import {AddIcon} from '@sanity/icons/Add'
import {SearchIcon} from '@sanity/icons/Search'
import {Button, Card, Flex, Stack} from '@sanity/ui'
import {useRef, useState} from 'react'
import type {ArrayOfObjectsInputProps} from 'sanity'
import type {Asking} from './asked.ts'
import {SharedQuestions} from './SharedQuestions.tsx'
import {useClosed} from './useClosed.ts'

type Item = {_key: string; _ref?: string}

/** The questions of a page: one is written with one press, or one that is shared already is used. */
export function QuestionsInput(props: ArrayOfObjectsInputProps<Item>) {
  const [isSearching, setIsSearching] = useState<boolean>()
  const {value = [], onItemAppend, onPathFocus, readOnly, renderDefault} = props
  const button = useRef<HTMLButtonElement>(null)
  useClosed(props, () => button.current?.focus())
  const use = ({_id, isPublished}: Asking) => {
    setIsSearching(false)
    const id = _id.replace(/^drafts\./, '')
    const weak = {_weak: true, _strengthenOnPublish: {type: 'faq'}}
    onItemAppend({_type: 'reference', _key: id, _ref: id, ...(!isPublished && weak)} as Item)
  }
  const write = () => {
    const _key = crypto.randomUUID().slice(0, 12)
    const entry = {_type: 'faqEntry', _key}
    onItemAppend(entry)
    onPathFocus([{_key}, 'question'])
  }
  const used = value.flatMap(({_ref}) => _ref ?? [])
  return (
    <Stack gap={2}>
      {renderDefault({...props, arrayFunctions: NoMenu} as never)}
      {isSearching ? (
        <Card border radius={2}>
          <SharedQuestions used={used} onUse={use} onLeave={() => setIsSearching(false)} />
        </Card>
      ) : (
        <Flex gap={2} wrap="wrap">
          <Button
            ref={button}
            mode="ghost"
            fontSize={1}
            padding={3}
            icon={AddIcon}
            disabled={readOnly}
            text="Write a question"
            onClick={write}
          />
          <Button
            mode="bleed"
            fontSize={1}
            padding={3}
            icon={SearchIcon}
            // Back from the search.
            autoFocus={isSearching === false}
            disabled={readOnly}
            text="Use a question that is answered already"
            onClick={() => setIsSearching(true)}
          />
        </Flex>
      )}
    </Stack>
  )
}

/** In place of Studio’s menu of what can be added: the buttons below say it. */
const NoMenu = () => null
