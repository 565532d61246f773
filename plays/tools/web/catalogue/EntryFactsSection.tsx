import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import type { ReactNode } from 'react'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { mayKeepCatalogue } from '../../permissions.ts'
import { sayTraining } from '../providers/provider-words.ts'

/** The facts of an entry, and whose it is. */
export function EntryFactsSection({ record: { entry, provider } }: { readonly record: EntryRecord }): ReactNode {
  const person = usePerson()
  const { contextTokens, cardUrl } = entry
  return (
    <Section title="What it is">
      <DefinitionList
        items={[
          { term: 'Kind', value: entry.kind.charAt(0).toUpperCase() + entry.kind.slice(1) },
          { term: 'Key', value: <code>{entry.key}</code> },
          { term: 'Provider', value: <Link to={`/tools/providers/${provider.id}`}>{provider.name}</Link> },
          { term: 'Where it runs', value: entry.boundary || provider.boundary },
          { term: 'Where data goes', value: provider.dataGoes },
          { term: 'Trains on inputs', value: sayTraining(provider.trains) },
          { term: 'License', value: entry.licence },
          { term: 'Context', value: contextTokens === null ? '' : `${contextTokens.toLocaleString('en-US')} tokens` },
          { term: 'In and out', value: entry.modalities.join(', ') },
          {
            term: 'Card',
            value: cardUrl && (
              <a className="usa-link" href={cardUrl} rel="noreferrer">
                Open the card
              </a>
            ),
          },
          {
            term: 'Proposed by',
            value: (
              <>
                {entry.proposedByName}, <PlainTime at={entry.proposedAt} dayOnly />
              </>
            ),
          },
        ]}
      />
      {mayKeepCatalogue(person) && (
        <p>
          <Link to={`/tools/catalogue/${entry.id}/edit`}>Correct these facts</Link>
        </p>
      )}
    </Section>
  )
}
