import { Refusal } from '@pilothouse/platform/refusal'
import type { ComplianceSection } from './compliance-document.ts'

/** Refuses to write over what somebody else changed meanwhile. */
export function refuseOtherVersion(section: ComplianceSection, version: number): void {
  if (section.version !== version)
    throw new Refusal(
      'conflict',
      `${section.changedByName ?? 'Somebody'} changed this section meanwhile. Read it, then write.`,
    )
}
