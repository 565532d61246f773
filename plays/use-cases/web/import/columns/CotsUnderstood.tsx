import { Notice } from '@pilothouse/platform/ui/Notice'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { PlannedCots } from '../../../import/imported-cots.ts'

/** How another sheet was read as a list of commercial AI, and the choice to leave it out. */
export function CotsUnderstood(props: {
  readonly cots: PlannedCots | null
  readonly leftOut: boolean
  readonly onLeaveOut: (leftOut: boolean) => void
}): ReactNode {
  const { cots, leftOut, onLeaveOut } = props
  if (!cots && !leftOut) return null
  return (
    <Section title="Commercial AI" note="Another sheet of the file lists bought products by common task.">
      {cots && <Read cots={cots} />}
      <div className="usa-checkbox">
        <input
          id="without-cots"
          type="checkbox"
          className="usa-checkbox__input"
          checked={!leftOut}
          onChange={(event) => onLeaveOut(!event.target.checked)}
        />
        <label className="usa-checkbox__label" htmlFor="without-cots">
          Import this list together with the rows
        </label>
      </div>
    </Section>
  )
}

function Read({ cots }: { readonly cots: PlannedCots }): ReactNode {
  const { sheet, rows, recoded, unrecognised, unknownTasks, problem } = cots
  if (problem !== '')
    return (
      <Notice kind="warning">
        The sheet “{sheet}” is left out. {problem}
      </Notice>
    )
  return (
    <>
      <p>
        {rows} {rows === 1 ? 'row' : 'rows'} of the sheet “{sheet}”.{' '}
        {recoded > 0 && `${counted(recoded, 'answer')} put into OMB’s own spelling. `}
      </p>
      {unrecognised.length > 0 && (
        <Notice kind="warning">
          {counted(unrecognised.length, 'answer')} not recognised and kept as reported:{' '}
          {unrecognised
            .slice(0, 5)
            .map(({ row, value }) => `row ${row}, “${value}”`)
            .join(' · ')}
        </Notice>
      )}
      {unknownTasks.length > 0 && (
        <Notice kind="warning">
          None of OMB’s 20 tasks, so not imported: {unknownTasks.map((task) => `“${task}”`).join(' · ')}
        </Notice>
      )}
    </>
  )
}

const counted = (count: number, what: string): string => (count === 1 ? `One ${what} is` : `${count} ${what}s are`)
