import {definePlugin, type InputProps, type StringInputProps} from 'sanity'
import {KeyInput} from './KeyInput.tsx'
import {TimeZoneInput} from './TimeZoneInput.tsx'

/** The settings of readers' forms, where a line of text alone would not do. */
export const inbox = definePlugin({
  name: 'inbox',
  form: {
    components: {
      input: (props) => {
        if (isSetting(props, 'publicKey')) return <KeyInput {...(props as StringInputProps)} />
        if (isSetting(props, 'timeZone')) return <TimeZoneInput {...(props as StringInputProps)} />
        return props.renderDefault(props)
      },
    },
  },
})

const isSetting = ({path}: InputProps, name: string) =>
  path.length === 2 && path[0] === 'forms' && path[1] === name
