import type { ReactNode } from 'react'
import { hrefOf } from '@pilothouse/platform/http/call'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ExportFormat } from '../../inventory/export/export-format.ts'
import { exportRecord } from '../../record/contract.ts'

interface Form {
  readonly format: ExportFormat
  readonly label: string
  readonly words: string
}

const federal: readonly Form[] = [
  {
    format: 'omb-2025-csv',
    label: 'OMB, short names (CSV)',
    words:
      'OMB’s consolidated form: 36 columns, answers by their short codes. Gives back an imported file cell by cell.',
  },
  {
    format: 'omb-2025-all-csv',
    label: 'OMB, short names, and the other columns (CSV)',
    words: 'The same with the other columns of imported files at the end, as they were reported.',
  },
  {
    format: 'omb-2025-long-csv',
    label: 'OMB, long headings (CSV)',
    words: 'The form that agencies file, with answers in full.',
  },
  {
    format: 'omb-2025-xlsx',
    label: 'OMB workbook (XLSX)',
    words: 'The same as a workbook, with a list to choose from for each question that has one.',
  },
  {
    format: 'cots-csv',
    label: 'Commercial products (CSV)',
    words: 'The consolidated list of commercial AI: 20 common tasks.',
  },
  { format: 'json', label: 'JSON', words: 'For programs: every answer in full, with the definition that it follows.' },
]

const states: readonly Form[] = [
  { format: 'us-ca', label: 'California', words: '' },
  { format: 'us-ct', label: 'Connecticut', words: '' },
  { format: 'us-md', label: 'Maryland', words: '' },
  { format: 'us-ny', label: 'New York', words: '' },
  { format: 'us-tx', label: 'Texas', words: '' },
  { format: 'us-vt', label: 'Vermont', words: '' },
]

/** The inventory in each form in which it can leave. */
export function ExportsPage(): ReactNode {
  return (
    <Page
      title="Exports"
      purpose="The inventory as it stands now, as a file. Nothing is withheld in these files; the public copy comes from the register."
      crumbs={[{ label: 'Inventory', to: '/use-cases/inventory' }]}
    >
      <Section title="Federal forms">
        <Forms forms={federal} />
      </Section>
      <Section
        title="State forms"
        note="Filled from the same record as far as the answers reach. Each heading says how sure the field is: verified, from a second source, or recalled."
      >
        <Forms forms={states} />
      </Section>
    </Page>
  )
}

function Forms({ forms }: { readonly forms: readonly Form[] }): ReactNode {
  return (
    <ul className="usa-list usa-list--unstyled exports">
      {forms.map(({ format, label, words }) => (
        <li key={format} className="exports__one">
          <a className="usa-link" href={hrefOf(exportRecord, { format })} download>
            {label}
          </a>
          {words && <p className="usa-hint">{words}</p>}
        </li>
      ))}
    </ul>
  )
}
