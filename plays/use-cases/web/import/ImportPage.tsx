import { useEffect, type ReactNode } from 'react'
import { useGo } from '@pilothouse/platform/ui/address'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { usePerson } from '@pilothouse/platform/ui/session'
import type { ImportState } from '../../import/inventory-import.ts'
import { mayKeepInventory } from '../../permissions.ts'
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
  const may = mayKeepInventory(usePerson())
  const step = state === 'ready' && !may ? undefined : stepOf[state]
  useEffect(() => {
    if (step) go(`/use-cases/imports/${id}/${step}`)
  }, [go, id, step])
  if (step) return null
  if (!may) return <p>Who keeps the inventory decides about this file: the Chief AI Officer or an administrator.</p>
  return <ButtonLink to="/use-cases/imports">Choose another file</ButtonLink>
}
