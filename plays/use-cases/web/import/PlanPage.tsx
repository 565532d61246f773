import { useEffect, type ReactNode } from 'react'
import { useGo } from '@pilothouse/platform/ui/address'
import { Loading } from '@pilothouse/platform/ui/Loading'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { commitImport, findImport, listImportRows, planImport } from '../../import/contract.ts'
import { canCommit, type ImportCounts, type InventoryImport } from '../../import/inventory-import.ts'
import { mayKeepInventory } from '../../permissions.ts'
import { CountCards } from './CountCards.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import { PlannedRows } from './PlannedRows.tsx'

/** What will happen: what is new, what changes, what stays, what must be decided. Then: write it. */
export function PlanPage(): ReactNode {
  return (
    <ImportFrame
      step="plan"
      purpose="What the import would do to the inventory as it is now. Nothing is written before you accept it."
    >
      {({ import: found }) => (found.state === 'done' ? <GoToResult id={found.id} /> : <Plan found={found} />)}
    </ImportFrame>
  )
}

function GoToResult({ id }: { readonly id: string }): ReactNode {
  const go = useGo()
  useEffect(() => go(`/use-cases/imports/${id}/result`), [go, id])
  return null
}

function Plan({ found }: { readonly found: InventoryImport }): ReactNode {
  const { id, counts, state } = found
  const { send: plan, failure: planFailure } = useSend(planImport, [findImport, listImportRows])
  const unplanned = counts === null && state === 'ready'
  const may = mayKeepInventory(usePerson())
  useEffect(() => {
    if (unplanned && may) void plan({ id }).catch(() => {})
  }, [unplanned, may, plan, id])
  if (planFailure) return <FailureNotice failure={planFailure} />
  if (!counts) return <Loading />
  return (
    <>
      <CountCards counts={counts} />
      <PlannedRows importId={id} counts={counts} />
      {may && <Accept found={found} counts={counts} />}
    </>
  )
}

function Accept({ found, counts }: { readonly found: InventoryImport; readonly counts: ImportCounts }): ReactNode {
  const { send: commit, busy, failure } = useSend(commitImport, [findImport])
  const { send: plan } = useSend(planImport, [findImport, listImportRows])
  const ready = canCommit(found)
  const words = `Write ${(counts.new + counts.changed).toLocaleString('en-US')} uses to the inventory`
  return (
    <>
      {!ready && (
        <Notice kind="warning">
          {counts.undecided} rows wait for a decision. They are listed above under “To decide”.
        </Notice>
      )}
      <FailureNotice failure={failure}>
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => void plan({ id: found.id }).catch(() => {})}
        >
          Look again at what will happen
        </button>
      </FailureNotice>
      <p className="actions">
        <button
          type="button"
          className="usa-button"
          disabled={busy || !ready}
          onClick={() => void commit({ id: found.id }).catch(() => {})}
        >
          {words}
        </button>
      </p>
    </>
  )
}
