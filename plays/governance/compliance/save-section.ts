import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayKeepPlans } from '../permissions.ts'
import type { ComplianceSection, SectionStatus } from './compliance-document.ts'
import { holdSection, updateSection } from './compliance.store.ts'
import { refuseOtherVersion } from './refuse-other-version.ts'

/** Writes a section: who is named for it, the Chief AI Officer and administrators. What is ready has a text. */
export async function saveSection(
  context: Context,
  input: { id: string; version: number; text: string; status: SectionStatus },
): Promise<ComplianceSection> {
  const { id, version, text, status } = input
  return context.transaction(async (db) => {
    const section = await holdSection(db, id)
    if (section.writerId !== context.person.id && !mayKeepPlans(context.person))
      throw new Refusal('not-allowed', `Only ${section.writerName ?? 'who is named for this section'} writes it.`)
    refuseOtherVersion(section, version)
    if (status === 'ready' && text === '') {
      const words = 'Write the section before you say that it is ready.'
      throw new Refusal('invalid', words, { fields: { text: words } })
    }
    await updateSection(db, section, { text, status }, { byName: context.person.name, at: context.now() })
    const detail = { sectionId: id, heading: section.heading, status }
    await announce(db, context, { event: 'section written', subject: section.documentId, detail })
    return holdSection(db, id)
  })
}
