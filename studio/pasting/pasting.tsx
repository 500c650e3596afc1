import {defineBehavior, forward} from '@portabletext/editor/behaviors'
import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {definePlugin} from 'sanity'
import {cleanHtml} from './cleanHtml.ts'

/** At the clipboard, since Studio reads the HTML before a later step could be changed. */
const behaviors = [
  defineBehavior({
    on: 'clipboard.paste',
    guard: ({event: {originEvent}}) => {
      const {types} = originEvent.dataTransfer
      return types.includes('text/html') && !types.includes('application/x-portable-text')
    },
    actions: [
      ({event}) => {
        const dataTransfer = withCleanHtml(event.originEvent.dataTransfer)
        return [forward({...event, originEvent: {...event.originEvent, dataTransfer}})]
      },
    ],
  }),
]

function withCleanHtml(given: DataTransfer): DataTransfer {
  const clean = new DataTransfer()
  for (const type of given.types) {
    const data = given.getData(type)
    clean.setData(type, type === 'text/html' ? cleanHtml(data) : data)
  }
  return clean
}

/** What comes from Google Docs, Word or a web page keeps its sense and loses its looks. */
export const pasting = definePlugin({
  name: 'pasting',
  form: {
    components: {
      portableText: {
        plugins: (props) => (
          <>
            <BehaviorPlugin behaviors={behaviors} />
            {props.renderDefault(props)}
          </>
        ),
      },
    },
  },
})
