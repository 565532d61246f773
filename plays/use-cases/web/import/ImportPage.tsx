import { useEffect, type ReactNode } from 'react'
import { useGo } from '@pilothouse/platform/ui/address'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import type { ImportState } from '../../import/inventory-import.ts'
import { ImportFrame, type ImportStep } from './ImportFrame.tsx'

const stepOf: Readonly<Partial<Record<ImportState, ImportStep>>> = {
  ready: 'columns',
  done: 'result',
  undone: 'result',
}

/** The way into an import: waits while the file is read, then goes to the step that is next. */
export function ImportPage(): ReactNode {
  return (
    <ImportFrame
      step="columns"
      purpose="The file is being read. Nothing is written to the inventory before you accept it."
    >
      {({ import: { id, state } }) => <Arrive id={id} state={state} />}
    </ImportFrame>
  )
}

function Arrive({ id, state }: { readonly id: string; readonly state: ImportState }): ReactNode {
  const go = useGo()
  const step = stepOf[state]
  useEffect(() => {
    if (step) go(`/use-cases/imports/${id}/${step}`)
  }, [go, id, step])
  if (step) return null
  return <ButtonLink to="/use-cases/imports">Choose another file</ButtonLink>
}
