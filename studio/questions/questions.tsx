import {Box, Stack} from '@sanity/ui'
import {
  type ArrayOfObjectsInputProps,
  definePlugin,
  getPublishedId,
  type InputProps,
  type ObjectItemProps,
  pathToString,
  useFormValue,
} from 'sanity'
import {QuestionsInput} from './QuestionsInput.tsx'
import {Twins} from './Twins.tsx'

/** Questions where they are answered: reused by search, and told when they are asked elsewhere. */
export const questions = definePlugin({
  name: 'questions',
  form: {
    components: {
      input: (props) => {
        if (props.schemaType.name === 'faqs') {
          return <QuestionsInput {...(props as ArrayOfObjectsInputProps)} />
        }
        return isQuestion(props) ? <QuestionInput {...props} /> : props.renderDefault(props)
      },
      item: (props) =>
        props.schemaType.name === 'faqEntry' ? (
          <QuestionItem {...(props as ObjectItemProps)} />
        ) : (
          props.renderDefault(props)
        ),
    },
  },
})

/** The question of an entry, or of a shared question. */
function isQuestion({path, schemaType}: InputProps): boolean {
  if (path.at(-1) !== 'question' || schemaType.jsonType !== 'string') return false
  return path.length === 1 || path[0] === 'faqs'
}

function QuestionInput(props: InputProps) {
  const id = useOwnId()
  const path = props.path.length > 1 ? pathToString(props.path) : undefined
  return (
    <Stack gap={2}>
      {props.renderDefault(props)}
      <Twins question={props.value as string | undefined} own={{id, path}} />
    </Stack>
  )
}

function QuestionItem(props: ObjectItemProps) {
  const id = useOwnId()
  const {question} = props.value as {question?: string}
  const path = pathToString([...props.path, 'question'])
  return (
    <Stack gap={1}>
      {props.renderDefault(props)}
      <Box paddingX={1}>
        <Twins question={question} own={{id, path}} />
      </Box>
    </Stack>
  )
}

function useOwnId(): string {
  return getPublishedId(String(useFormValue(['_id']) ?? ''))
}
