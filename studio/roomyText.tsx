import {definePlugin} from 'sanity'
import {styled} from 'styled-components'

/** An article gets room to be written in, an introduction or an answer as much as it needs. */
export const roomyText = definePlugin({
  name: 'roomy-text',
  form: {
    components: {
      input: (props) => {
        const height = heights[props.schemaType.name]
        return height ? (
          <Room $height={height}>{props.renderDefault(props)}</Room>
        ) : (
          props.renderDefault(props)
        )
      },
    },
  },
})

const heights: Record<string, string> = {richText: 'min(38em, 70vh)', briefText: '12em'}

/** Studio opens every text at one height; whoever drags its corner sets another. */
const Room = styled.div<{$height: string}>`
  [data-testid='pt-editor'][data-fullscreen='false'] {
    height: ${({$height}) => $height};
  }
`
