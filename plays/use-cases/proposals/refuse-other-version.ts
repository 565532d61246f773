import { Refusal } from '@pilothouse/platform/refusal'

/** Refuses to act on a proposal that is no longer the one that was read. */
export function refuseOtherVersion(proposal: { readonly version: number }, version: number): void {
  if (proposal.version !== version) {
    throw new Refusal(
      'conflict',
      'Somebody changed this proposal after you opened it. Open it again, read the change, then go on.',
    )
  }
}
