import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { send } from '@pilothouse/platform/http/call'
import { useGo } from '@pilothouse/platform/ui/address'
import { sayFailure } from '@pilothouse/platform/ui/say-failure'
import { beginImport } from '../../import/contract.ts'
import { FileInput } from '../inventory/FileInput.tsx'

/** The first step: choose the file. Reading it begins at once; nothing is written. */
export function ChooseFile(): ReactNode {
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const go = useGo()
  const id = useId()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!file) return setProblem('Choose a CSV or XLSX file.')
    setBusy(true)
    try {
      const begun = await send(beginImport, { fileName: file.name }, file)
      go(`/use-cases/imports/${begun.id}`)
    } catch (error) {
      setProblem(sayFailure(error).words)
      setBusy(false)
    }
  }
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <FileInput
        id={id}
        label="The inventory file"
        hint="CSV or XLSX, at most 100 MB. OMB’s long or short headings, this year’s or last year’s; titles above them do no harm."
        problem={problem}
        onFile={(chosen) => {
          setFile(chosen)
          setProblem('')
        }}
      />
      <button type="submit" className="usa-button" aria-disabled={busy}>
        {busy ? 'Sending…' : 'Read the file'}
      </button>
    </form>
  )
}
