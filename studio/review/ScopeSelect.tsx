import {Select} from '@sanity/ui'
import type {Review} from '../../schemas/model.generated.ts'
import {Field} from './Field.tsx'
import {scopes} from './words.ts'

interface Props {
  label: string
  value: Review['scope']
  onChange: (scope: Review['scope']) => void
}

/** What a review is of. */
export function ScopeSelect({label, value, onChange}: Props) {
  return (
    <Field id="review-scope" label={label}>
      <Select
        id="review-scope"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Review['scope'])}
      >
        {scopes.map(({value: scope, title}) => (
          <option key={scope} value={scope}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  )
}
