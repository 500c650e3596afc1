import {Button, Flex, Select, Stack} from '@sanity/ui'
import {type StringInputProps, set, unset} from 'sanity'

const zones = Intl.supportedValuesOf('timeZone')
const here = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The time zones that this browser knows; the one it is in is offered first. */
export function TimeZoneInput({value, onChange, elementProps}: StringInputProps) {
  const {id, ref, onFocus, onBlur, readOnly = false} = elementProps
  const known = value && !zones.includes(value) ? [value, ...zones] : zones
  const choose = (zone: string) => onChange(zone ? set(zone) : unset())
  return (
    <Stack gap={2}>
      <Select
        id={id}
        ref={ref}
        onFocus={onFocus}
        onBlur={onBlur}
        disabled={readOnly}
        value={value ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">Choose a city</option>
        {known.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </Select>
      {here !== value && !readOnly && zones.includes(here) && (
        <Flex>
          <Button
            mode="bleed"
            fontSize={1}
            padding={2}
            text={`This computer is in ${here.replaceAll('_', ' ')}: take that`}
            onClick={() => choose(here)}
          />
        </Flex>
      )}
    </Stack>
  )
}
