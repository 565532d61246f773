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
import type { PlannedCots } from '../../import/imported-cots.ts'
import { CotsPlan } from './CotsPlan.tsx'
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
      {({ import: found, cots }) =>
        found.state === 'done' ? <GoToResult id={found.id} /> : <Plan found={found} cots={cots} />
      }
    </ImportFrame>
  )
}

function GoToResult({ id }: { readonly id: string }): ReactNode {
  const go = useGo()
  useEffect(() => go(`/use-cases/imports/${id}/result`), [go, id])
  return null
}

function Plan({ found, cots }: { readonly found: InventoryImport; readonly cots: PlannedCots | null }): ReactNode {
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
      <CotsPlan cots={cots} done={false} />
      {may && (
        <Accept found={found} counts={counts} answers={new Set(cots?.changes.map(({ letter }) => letter)).size} />
      )}
    </>
  )
}

function Accept(props: {
  readonly found: InventoryImport
  readonly counts: ImportCounts
  /** How many answers of the list of commercial AI change too. */
  readonly answers: number
}): ReactNode {
  const { found, counts, answers } = props
  const { send: commit, busy, failure } = useSend(commitImport, [findImport])
  const { send: plan } = useSend(planImport, [findImport, listImportRows])
  const ready = canCommit(found)
  const count = counts.new + counts.changed
  const uses = `Write ${count.toLocaleString('en-US')} ${count === 1 ? 'use' : 'uses'} to the inventory`
  const words =
    answers === 0 ? uses : `${uses}, and ${answers} ${answers === 1 ? 'answer' : 'answers'} about commercial AI`
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
