import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { PlannedCots } from '../../import/imported-cots.ts'
import { CotsChanges } from '../inventory/commercial/CotsChanges.tsx'

/** What writing the list changes. */
export function CotsPlan({ cots, done }: { readonly cots: PlannedCots | null; readonly done: boolean }): ReactNode {
  if (!cots || cots.problem !== '') return null
  const { changes, sheet } = cots
  const count = new Set(changes.map(({ letter }) => letter)).size
  return (
    <Section title="Commercial AI" note={`From the sheet “${sheet}”, written and undone together with the rows.`}>
      {changes.length === 0 ? (
        <p>The list of commercial AI says the same already.</p>
      ) : (
        <details open={count <= 6}>
          <summary>
            {count === 1 ? 'The answer about one task' : `The answers about ${count} tasks`}{' '}
            {done ? 'changed' : count === 1 ? 'changes' : 'change'}
          </summary>
          <CotsChanges changes={changes} />
        </details>
      )}
    </Section>
  )
}
