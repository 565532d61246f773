import { useState, type ReactNode } from 'react'
import { Confirm } from '@pilothouse/platform/ui/Dialog'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { findImport, listImports, undoImport } from '../../import/contract.ts'
import { canUndo, type InventoryImport, type Undone } from '../../import/inventory-import.ts'
import { mayKeepInventory } from '../../permissions.ts'
import type { PlannedCots } from '../../import/imported-cots.ts'
import { CotsPlan } from './CotsPlan.tsx'
import { CountCards } from './CountCards.tsx'
import { ImportFrame } from './ImportFrame.tsx'

/** What was written, and the undo that is possible. */
export function ResultPage(): ReactNode {
  return (
    <ImportFrame step="result" purpose="What the import did. It is in the ledger, and in the history of each use.">
      {({ import: found, cots }) => <Result found={found} cots={cots} />}
    </ImportFrame>
  )
}

function Result({ found, cots }: { readonly found: InventoryImport; readonly cots: PlannedCots | null }): ReactNode {
  const { counts, committedAt, undoneAt, undoneByName } = found
  const may = mayKeepInventory(usePerson())
  const [undone, setUndone] = useState<Undone | null>(null)
  return (
    <>
      {undoneAt ? (
        <Notice kind="info">
          Undone by {undoneByName}, <PlainTime at={undoneAt} />.
        </Notice>
      ) : (
        <p>
          Written <PlainTime at={committedAt} />.
        </p>
      )}
      {counts && <CountCards counts={counts} />}
      <CotsPlan cots={cots} done />
      <p className="actions">
        <ButtonLink to="/use-cases/inventory">See the inventory</ButtonLink>
        <ButtonLink quiet to="/use-cases/inventory/lint">
          Look for what to mend
        </ButtonLink>
      </p>
      {undone && <UndoneWords undone={undone} />}
      {may && canUndo(found) && <Undo found={found} onUndone={setUndone} />}
    </>
  )
}

function Undo({
  found,
  onUndone,
}: {
  readonly found: InventoryImport
  readonly onUndone: (undone: Undone) => void
}): ReactNode {
  const [asking, setAsking] = useState(false)
  const { send, busy, failure } = useSend(undoImport, [findImport, listImports])
  const undo = (): void => {
    setAsking(false)
    void send({ id: found.id })
      .then(({ undone }) => onUndone(undone))
      .catch(() => {})
  }
  return (
    <Section
      title="Take it back"
      note="Cells go back to what they said before. Uses that it added are retired, never deleted. What people changed since stays theirs."
    >
      <FailureNotice failure={failure} />
      <button type="button" className="usa-button usa-button--outline" disabled={busy} onClick={() => setAsking(true)}>
        Undo this import
      </button>
      {asking && (
        <Confirm
          title="Undo this import?"
          button="Undo the import"
          busy={busy}
          onConfirm={undo}
          onClose={() => setAsking(false)}
        >
          It will be noted in the ledger that you did so. The same file can be imported again.
        </Confirm>
      )}
    </Section>
  )
}

function UndoneWords({ undone }: { readonly undone: Undone }): ReactNode {
  const { cellsPutBack, cellsKept, usesRetired, usesKept, answersPutBack, answersKept } = undone
  return (
    <Notice kind="success">
      {counted(cellsPutBack, 'cell')} put back, {counted(usesRetired, 'use')} retired
      {answersPutBack > 0 && `, ${counted(answersPutBack, 'answer')} about commercial AI put back`}.{' '}
      {cellsKept + usesKept + answersKept} were left because somebody had worked on them since.
    </Notice>
  )
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? what : `${what}s`}`
