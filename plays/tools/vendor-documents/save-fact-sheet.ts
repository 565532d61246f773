import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { holdEntry } from '../catalogue/catalogue-entry.store.ts'
import { backingOf, factSheetForm, type Claims, type FactSheet } from './fact-sheet.ts'
import { insertFactSheet, latestFactSheet } from './fact-sheet.store.ts'
import { documentsOf } from './vendor-document.store.ts'

/** Saves a new version of a fact sheet, over the version that was read (0: there was none). */
export async function saveFactSheet(
  context: Context,
  { entryId, version, suppliedBy, claims }: { entryId: string; version: number; suppliedBy: string; claims: Claims },
): Promise<FactSheet | null> {
  return context.transaction(async (db) => {
    await holdEntry(db, entryId)
    const latest = await latestFactSheet(db, entryId)
    if ((latest?.version ?? 0) !== version)
      throw new Refusal(
        'conflict',
        'Somebody saved this fact sheet while you were at it. Open it again, then make your change.',
      )
    await refuseOtherDocuments(db, entryId, claims)
    const edition = factSheetForm.version
    const sheet = { entryId, version: version + 1, edition, suppliedBy, claims, savedByName: context.person.name }
    await insertFactSheet(db, sheet, context.now())
    const { backed, bare, blank } = backingOf(claims)
    await announce(db, context, {
      event: 'fact sheet saved',
      subject: entryId,
      detail: { version: version + 1, edition, backed: backed.length, bare: bare.length, blank: blank.length },
    })
    return latestFactSheet(db, entryId)
  })
}

async function refuseOtherDocuments(db: Database, entryId: string, claims: Claims): Promise<void> {
  const own = new Set((await documentsOf(db, entryId)).map(({ id }) => id))
  const strange = Object.entries(claims).find(([, { documentId }]) => documentId !== null && !own.has(documentId))
  if (strange)
    throw new Refusal('invalid', 'Evidence must be a document of this entry. Record it there first.', {
      fields: { [`claims.${strange[0]}.documentId`]: 'Choose a document of this entry.' },
    })
}
