import {AddIcon} from '@sanity/icons/Add'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {ArrayOfObjectsInputProps} from 'sanity'
import {CitedEntry} from './CitedEntry.tsx'
import {useCitedWorks} from './citedWorksStore.ts'
import {FurtherReading} from './FurtherReading.tsx'
import type {LibraryWork} from './library.ts'
import {WorkPicker} from './WorkPicker.tsx'

type Item = {_key: string; _ref?: string}

/**
 * The references of an article: what the text cites lists itself, in the order of the page; what
 * is only listed follows as further reading, and is the field’s own value.
 */
export function SourcesInput(props: ArrayOfObjectsInputProps<Item>) {
  const {value = [], onItemAppend, onItemRemove, onItemMove, readOnly} = props
  /** What is looked for, while something is added; null once that is over. */
  const [words, setWords] = useState<string | null>()
  const works = useCitedWorks()
  const cited = works.filter(({uses}) => uses > 0)
  const further = works.filter(({uses}) => uses === 0)
  const add = (chosen: LibraryWork[]) => {
    setWords(null)
    for (const {id, isPublished} of chosen) {
      if (value.some(({_ref}) => _ref === id)) continue
      const weak = {_weak: true, _strengthenOnPublish: {type: 'source'}}
      onItemAppend({_type: 'reference', _key: id, _ref: id, ...(!isPublished && weak)} as Item)
    }
  }
  const indexOf = (id: string) => value.findIndex(({_ref}) => _ref === id)
  return (
    <Stack gap={5} paddingTop={3} data-testid="article-sources">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          Cited in the text
        </Text>
        {cited.length === 0 && (
          <Card padding={3} radius={2} border tone="transparent">
            <Text size={1} muted>
              Nothing is cited yet. Type [ in the article, where a reference belongs.
            </Text>
          </Card>
        )}
        {cited.map((work) => (
          <CitedEntry key={work.id} work={work} />
        ))}
      </Stack>
      <Stack gap={3}>
        <Text size={1} weight="medium">
          Further reading
        </Text>
        <FurtherReading
          works={further}
          readOnly={readOnly}
          onRemove={(id) => onItemRemove(value[indexOf(id)]?._key ?? '')}
          onMove={(id, to) => onItemMove({fromIndex: indexOf(id), toIndex: indexOf(to)})}
        />
        {typeof words === 'string' ? (
          <Card border radius={2}>
            <WorkPicker
              verb="List"
              text={words}
              onText={setWords}
              onChoose={add}
              onLeave={() => setWords(null)}
            />
          </Card>
        ) : (
          <Flex>
            <Button
              mode="ghost"
              fontSize={1}
              padding={3}
              icon={AddIcon}
              autoFocus={words === null}
              disabled={readOnly}
              text="Add further reading"
              onClick={() => setWords('')}
            />
          </Flex>
        )}
      </Stack>
    </Stack>
  )
}
