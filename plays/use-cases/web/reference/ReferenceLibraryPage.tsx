import { z } from 'zod'
import type { ReactNode } from 'react'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { JobProgress } from '@pilothouse/platform/ui/JobProgress'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAddress } from '@pilothouse/platform/ui/address'
import { useLiveAnswer } from '@pilothouse/platform/ui/use-answer'
import { mayKeepReferences } from '../../permissions.ts'
import { listReferences } from '../../reference/contract.ts'
import type { ReferenceInventory } from '../../reference/reference-inventory.ts'
import { RetireReference } from './RetireReference.tsx'
import { SimilarUses } from './SimilarUses.tsx'

const MOST_LETTERS = 4000
const Search = z.object({ about: z.string().max(MOST_LETTERS).default('') })

/** Who in government has done this already? A question, and the inventories in which the answer is looked for. */
export function ReferenceLibraryPage(): ReactNode {
  const [{ about }, change] = useAddress(Search)
  const keeps = mayKeepReferences(usePerson())
  return (
    <Page
      title="Who has done this before?"
      purpose="Describe the work in a sentence or two. You see similar uses in your agency and in the public inventories below."
      action={
        keeps && (
          <ButtonLink quiet to="/use-cases/reference/import">
            Import a public inventory
          </ButtonLink>
        )
      }
    >
      <label className="usa-label" htmlFor="about">
        What is the work?
      </label>
      <textarea
        id="about"
        className="usa-textarea"
        rows={4}
        maxLength={MOST_LETTERS}
        value={about}
        onChange={(event) => change({ about: event.target.value })}
      />
      <SimilarUses text={about} />
      <Library keeps={keeps} />
    </Page>
  )
}

function Library({ keeps }: { readonly keeps: boolean }): ReactNode {
  const { data } = useLiveAnswer(
    listReferences,
    {},
    { every: (answer) => (answer?.inventories.some(isReading) ? 1500 : false) },
  )
  const inventories = data?.inventories ?? []
  return (
    <Section title="The reference library" note="Inventories that governments have published, as they reported them.">
      {data && inventories.length === 0 && (
        <EmptyState title="No inventory has been imported yet">
          An administrator can import the public inventory of any government, such as the federal one.
        </EmptyState>
      )}
      <ul className="usa-list usa-list--unstyled">
        {inventories.map((inventory) => (
          <li key={inventory.id} className="reference">
            <h3>{inventory.title}</h3>
            {isReading(inventory) && inventory.ours && inventory.jobId ? (
              <JobProgress jobId={inventory.jobId} unit="uses" />
            ) : (
              <p>{stateOf(inventory)}</p>
            )}
            <p>
              Published at: {inventory.source}. Imported by {inventory.importedByName}.
            </p>
            {keeps && inventory.ours && !isReading(inventory) && <RetireReference inventory={inventory} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const isReading = ({ state }: ReferenceInventory): boolean => state === 'reading'

function stateOf({ state, rowCount, message }: ReferenceInventory): string {
  if (state === 'reading') return 'Is being read. A large inventory takes about a minute.'
  if (state === 'failed') return `Could not be read: ${message}`
  return rowCount === 1 ? 'One use' : `${rowCount.toLocaleString('en-US')} uses`
}
