import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { ComplianceDocument } from './compliance-document.ts'
import { compliancePack, dueDays, type DocumentKind } from './compliance-pack.ts'
import { holdDocument, insertDocument } from './compliance.store.ts'

/** Begins a document for a day on which it is due, with the headings of the pack. */
export async function beginDocument(
  context: Context,
  { kind, dueOn }: { kind: DocumentKind; dueOn: string },
): Promise<ComplianceDocument> {
  return context.transaction(async (db) => {
    const { id: packId, version: packVersion, duties, headings } = compliancePack
    const due = duties.some((duty) => duty.kinds.includes(kind) && dueDays(duty).includes(dueOn))
    if (!due) throw new Refusal('invalid', `No ${kind} is due on this day. Choose one of the days in the list.`)
    const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} of ${context.person.agencyName}, ${dueOn.slice(0, 4)}`
    const own = headings.filter((heading) => heading.kind === kind).map((heading) => heading.id)
    const document = { kind, title, packId, packVersion, dueOn, begunByName: context.person.name }
    const id = await insertDocument(db, document, own, context.now())
    await announce(db, context, { event: 'public document begun', subject: id, detail: { kind, dueOn, packVersion } })
    return holdDocument(db, id)
  })
}
