import {Card, Stack} from '@sanity/ui'
import {styled} from 'styled-components'
import {type AppointmentForm, DAYS, TIMES} from '../../schemas/forms/appointment.ts'
import {Fact} from './Fact.tsx'
import {formatSlot} from './formatSlot.ts'
import type {usePractice} from './usePractice.ts'

interface Props {
  form: AppointmentForm
  slot: string | undefined
  practice: ReturnType<typeof usePractice>
}

/** Who wants to come, when, where, and how to reach them. */
export function AppointmentWords({form, slot, practice}: Props) {
  const {name, contact, times, location, visit} = form
  const place = practice?.locations?.find(({_key}) => _key === location)?.name
  return (
    <Card padding={4} radius={2} border>
      <Stack gap={4}>
        <Fact label="Name">{name}</Fact>
        <Fact label="To be reached at">{contact}</Fact>
        <Fact label="Has been here before">{visit === 'new' ? 'No' : 'Yes'}</Fact>
        {location && <Fact label="Where">{place ?? 'A location that is not there any more'}</Fact>}
        <Fact label="Chosen time">{slot ? formatSlot(slot, practice?.timeZone) : 'None yet'}</Fact>
        {times.length > 0 && (
          <Week>
            <caption>Times that suit them</caption>
            <thead>
              <tr>
                <td />
                {DAYS.map((day) => (
                  <th key={day} scope="col">
                    {day.slice(0, 3)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {TIMES.map((time) => (
                <tr key={time}>
                  <th scope="row">{time}</th>
                  {DAYS.map((day) => (
                    <td key={day}>{times.includes(`${day}-${time}`) ? '●' : '·'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Week>
        )}
      </Stack>
    </Card>
  )
}

const Week = styled.table`
  border-collapse: collapse;
  font: 400 13px/1.6 inherit;
  font-size: 13px;
  caption { text-align: start; opacity: 0.7; padding-bottom: 4px }
  th { font-weight: 500; text-transform: capitalize; text-align: start; padding-inline-end: 12px }
  td { text-align: center; padding-inline: 8px }
`
