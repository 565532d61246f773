import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { ColumnName } from '../../inventory/inventory-column.ts'
import { findAgencyToPublishFor } from '../agency/find-agency-to-publish-for.ts'
import { findUseCase } from '../../portfolio/use-case.store.ts'
import { lawfulReason, reasonList, reasonPack, type LawfulReason } from './withholding-reason.ts'
import type { Withholding } from './withholding.ts'
import { findWithholding, insertWithholding } from './withholding.store.ts'

/** What is withheld, and on which ground. */
export interface WithholdingStart {
  readonly useCaseId: string
  /** Null for the whole use. */
  readonly column: ColumnName | null
  readonly reason: string
  readonly citation: string
  readonly explanation: string
}

/** Keeps a field of a use, or the whole use, out of the next publication, on a lawful ground. */
export async function withhold(context: Context, start: WithholdingStart): Promise<Withholding> {
  const reason = refuseUnlawful(start)
  return context.transaction(async (db) => {
    await findAgencyToPublishFor(db, context)
    const useCase = await findUseCase(db, start.useCaseId)
    const citation = start.citation || reason.citation
    const id = await insertWithholding(db, { ...start, citation, reasonList, by: context.person, at: context.now() })
    await announce(db, context, {
      event: start.column === null ? 'use withheld' : 'field withheld',
      subject: useCase.id,
      detail: { column: start.column, reason: reason.code, citation, explanation: start.explanation },
    })
    return findWithholding(db, id)
  })
}

/** The lawful reason; a reason that does not count is refused with what the source says about it. */
function refuseUnlawful({ reason, citation }: WithholdingStart): LawfulReason {
  const refused = reasonPack.refused.find(({ code }) => code === reason)
  if (refused) {
    throw new Refusal('invalid', `${refused.why} Source: ${refused.source}.`, {
      fields: { reason: 'Choose a lawful reason, or publish.' },
    })
  }
  const lawful = lawfulReason(reason)
  if (!lawful || !reasonPack.lawful.includes(lawful)) {
    throw new Refusal('invalid', 'This reason is not in the list. Choose one of the lawful reasons.', {
      fields: { reason: 'Choose a lawful reason.' },
    })
  }
  if (lawful.needsCitation && citation === '') {
    throw new Refusal('invalid', 'Name the law that forbids disclosure, with its section.', {
      fields: { citation: 'Name the law and its section.' },
    })
  }
  return lawful
}
