import {Box, Flex, Text} from '@sanity/ui'
import {usePaneRouter} from 'sanity/structure'

interface Props {
  pages: {id: string; type: string; title: string}[]
}

/** The pages that cite a work; each opens beside the list. */
export function CitedIn({pages}: Props) {
  const {ChildLink} = usePaneRouter()
  return (
    <Box paddingTop={2} paddingRight={2} paddingBottom={3} style={{paddingInlineStart: 37}}>
      <Flex gap={3} direction="column">
        <Text size={1} muted>
          Cited in {pages.length === 1 ? 'one page' : `${pages.length} pages`}
        </Text>
        {pages.map(({id, type, title}) => (
          <Text key={id} size={1}>
            <ChildLink childId={id} childParameters={{type}}>
              {title}
            </ChildLink>
          </Text>
        ))}
      </Flex>
    </Box>
  )
}
