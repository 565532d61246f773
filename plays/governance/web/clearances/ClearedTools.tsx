import { Link } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { listCatalogue } from '@pilothouse/tools/catalogue/contract'
import type { EntryLine } from '@pilothouse/tools/catalogue/entry-record'
import { ApprovalStatus } from '@pilothouse/tools/web/ApprovalStatus'
import type { ReactNode } from 'react'
import type { Envelope } from '../../clearances/clearance.ts'

/** Where the models and tools that a clearance names stand today. One that may not be used any more suspends it. */
export function ClearedTools({ envelope }: { readonly envelope: Pick<Envelope, 'models' | 'tools'> }): ReactNode {
  const lines = useAnswer(listCatalogue, {})
  const keys = [...envelope.models, ...envelope.tools]
  if (keys.length === 0) return null
  return (
    <Section
      title="Models and tools today"
      note="As the catalog has them. What is not approved any more suspends this."
    >
      <ul className="usa-list usa-list--unstyled history">
        {keys.map((key) => (
          <li key={key}>
            <OneTool name={key} line={lines.find(({ entry }) => entry.key === key)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OneTool({ name, line }: { readonly name: string; readonly line: EntryLine | undefined }): ReactNode {
  if (!line) return <p>The catalog does not know “{name}”.</p>
  const { entry, standing, authorized } = line
  return (
    <>
      <Link to={`/tools/catalogue/${entry.id}`}>{entry.name}</Link>{' '}
      <ApprovalStatus state={standing.state} until={standing.until} />
      <br />
      <span className="usa-hint">
        {entry.providerName}.{' '}
        {authorized.length === 0 ? 'No authorization to operate is on record.' : authorized.join('. ')}
      </span>
      {standing.conditions && <p>Conditions: {standing.conditions}</p>}
    </>
  )
}
