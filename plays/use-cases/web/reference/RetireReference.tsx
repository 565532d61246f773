import type { ReactNode } from 'react'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { findSimilar, listReferences, retireReference } from '../../reference/contract.ts'
import type { ReferenceInventory } from '../../reference/reference-inventory.ts'

/** Takes an inventory out of comparison; it can be imported again at any time. */
export function RetireReference({ inventory }: { readonly inventory: ReferenceInventory }): ReactNode {
  const { send, busy, failure } = useSend(retireReference, [listReferences, findSimilar])
  return (
    <>
      <button
        type="button"
        className="usa-button usa-button--unstyled"
        disabled={busy}
        onClick={() => void send({ id: inventory.id }).catch(() => {})}
      >
        Retire<span className="usa-sr-only"> {inventory.title}</span>
      </button>
      <FailureNotice failure={failure} quiet />
    </>
  )
}
