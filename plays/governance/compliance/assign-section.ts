import type { Context } from '@pilothouse/platform/context'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayBeDelegate } from '../authority/delegation.ts'
import type { ComplianceSection } from './compliance-document.ts'
import { holdSection, updateSection } from './compliance.store.ts'
import { refuseOtherVersion } from './refuse-other-version.ts'

/** Names who writes a section. */
export async function assignSection(
  context: Context,
  { id, version, writerId }: { id: string; version: number; writerId: string },
): Promise<ComplianceSection> {
  return context.transaction(async (db) => {
    const section = await holdSection(db, id)
    refuseOtherVersion(section, version)
    const writer = await findActingPerson(db, writerId, context.now())
    if (!writer || writer.agencyId !== context.person.agencyId || !mayBeDelegate(writer)) {
      const words = 'Choose a person of your agency whose account is open, and who is no auditor.'
      throw new Refusal('invalid', words, { fields: { writerId: words } })
    }
    const writing = { byName: context.person.name, at: context.now() }
    await updateSection(db, section, { writer_id: writer.id, writer_name: writer.name }, writing)
    const detail = { sectionId: id, heading: section.heading, writer: writer.id }
    await announce(db, context, { event: 'section writer named', subject: section.documentId, detail })
    return holdSection(db, id)
  })
}
