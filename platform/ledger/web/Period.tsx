import { useId, type ReactNode } from 'react'
import { useChangeAddress } from '../../ui/page/address.ts'

/** First and last day of what is shown, in the address. */
export function Period({ from, until }: { readonly from: string; readonly until: string }): ReactNode {
  return (
    <fieldset className="usa-fieldset period">
      <legend className="usa-sr-only">Period</legend>
      <DayInput name="from" label="From" value={from} />
      <DayInput name="until" label="Until" value={until} />
    </fieldset>
  )
}

function DayInput({
  name,
  label,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly value: string
}): ReactNode {
  const id = useId()
  const change = useChangeAddress()
  return (
    <div>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="usa-input"
        value={value}
        onChange={(event) => change({ page: undefined, [name]: event.target.value || undefined })}
      />
    </div>
  )
}
