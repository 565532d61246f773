import { useState, type ReactNode } from 'react'
import { send } from '@pilothouse/platform/http/call'
import { FileField } from '@pilothouse/platform/ui/FileField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { compareWithFile } from '../../record/contract.ts'
import type { ComparedYears } from '../../record/continuity/compared-years.ts'
import { ContinuityTable } from './ContinuityTable.tsx'
import { TableFile, tableFiles } from './table-file.ts'

/** Compares last year's file with the inventory: no use may vanish without a word, and no number may be given twice. */
export function ContinuityPage(): ReactNode {
  const [compared, setCompared] = useState<ComparedYears | null>(null)
  return (
    <Page
      title="Compare with last year"
      purpose="Each use of last year must be kept, renamed or retired; its Use Case ID stays with it and is never given to another."
      crumbs={[{ label: 'Inventory', to: '/use-cases/inventory' }]}
    >
      <LastYear onCompared={setCompared} />
      {compared && <ContinuityTable compared={compared} />}
    </Page>
  )
}

function LastYear({ onCompared }: { readonly onCompared: (compared: ComparedYears) => void }): ReactNode {
  const form = useForm(TableFile, { file: null })
  const compare = async ({ file }: { file: File }): Promise<void> =>
    onCompared(await send(compareWithFile, { fileName: file.name }, file))
  return (
    <FormFrame form={form} button="Compare" onSend={compare}>
      <FileField
        {...tableFiles}
        field={form.field('file')}
        label="Last year’s inventory"
        hint="CSV or XLSX as it was published. The file is compared and not kept."
      />
    </FormFrame>
  )
}
