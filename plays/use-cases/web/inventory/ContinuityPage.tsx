import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { send } from '@pilothouse/platform/http/call'
import { Page } from '@pilothouse/platform/ui/Page'
import { sayFailure } from '@pilothouse/platform/ui/say-failure'
import { compareWithFile } from '../../record/contract.ts'
import type { ComparedYears } from '../../record/continuity/compared-years.ts'
import { ContinuityTable } from './ContinuityTable.tsx'
import { FileInput } from './FileInput.tsx'

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
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const id = useId()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!file) return setProblem('Choose last year’s CSV or XLSX file.')
    setBusy(true)
    try {
      onCompared(await send(compareWithFile, { fileName: file.name }, file))
    } catch (error) {
      setProblem(sayFailure(error).words)
    }
    setBusy(false)
  }
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <FileInput
        id={id}
        label="Last year’s inventory"
        hint="CSV or XLSX as it was published. The file is compared and not kept."
        problem={problem}
        onFile={(chosen) => {
          setFile(chosen)
          setProblem('')
        }}
      />
      <button type="submit" className="usa-button" aria-disabled={busy}>
        {busy ? 'Comparing…' : 'Compare'}
      </button>
    </form>
  )
}
