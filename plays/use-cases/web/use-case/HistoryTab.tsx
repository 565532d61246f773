import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { StageChange } from '../../portfolio/stages/stage.ts'

/** Its way through the stages, the latest move first. */
export function HistoryTab({ history }: { readonly history: readonly StageChange[] }): ReactNode {
  return (
    <Section title="Moves through the stages">
      <ol className="usa-list history">
        {history.map(({ id, from, to, byName, at, reason }) => (
          <li key={id}>
            <strong>{from ? `From ${from} to ${to}` : `Entered as ${to}`}</strong> by {byName}, <PlainTime at={at} />
            <p>{reason}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
