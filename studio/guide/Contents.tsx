import {Button, Flex} from '@sanity/ui'
import {useRouter} from 'sanity/router'
import type {Chapter} from './chapter.ts'

interface Props {
  chapters: Chapter[]
  /** The id of the chapter that is open. */
  open: string
}

/** The chapters: beside the page, or above it on a narrow screen. */
export function Contents({chapters, open}: Props) {
  const {navigate, resolvePathFromState} = useRouter()
  return (
    <nav aria-label="Chapters">
      <Flex direction={['row', 'row', 'column']} gap={1} wrap="wrap">
        {chapters.map(({id, title}) => (
          <Button
            key={id}
            as="a"
            href={resolvePathFromState({chapter: id})}
            mode="bleed"
            justify="flex-start"
            selected={id === open}
            aria-current={id === open ? 'page' : undefined}
            text={title}
            onClick={(event) => {
              event.preventDefault()
              navigate({chapter: id})
            }}
          />
        ))}
      </Flex>
    </nav>
  )
}
