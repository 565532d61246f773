import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { ComplianceDocument, ComplianceSection, Publication } from './compliance-document.ts'

async function documents(db: Database, where: RawBuilder<unknown>): Promise<ComplianceDocument[]> {
  const { rows } = await sql`
    select one.id, one.kind, one.title, one.pack_id as "packId", one.pack_version as "packVersion", one.due_on as "dueOn",
      one.begun_by_name as "begunByName", one.begun_at as "begunAt",
      (select count(*) from compliance_publication done where done.document_id = one.id) as published
    from compliance_document one where ${where} order by one.due_on, one.kind`.execute(db)
  return z.array(ComplianceDocument).parse(rows)
}

/** Every document of the agency. */
export const listDocuments = (db: Database): Promise<ComplianceDocument[]> => documents(db, sql`true`)

/** The document, held still until the transaction ends. */
export async function holdDocument(db: Database, id: string): Promise<ComplianceDocument> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(db)
  const [document] = await documents(db, sql`one.id = ${id}`)
  if (!document)
    throw new Refusal('not-found', 'There is no such document. Look for it in the list of public documents.')
  return document
}

/** Writes a document with a section for each heading; refuses a second one for the same day. */
export async function insertDocument(
  db: Database,
  document: Pick<ComplianceDocument, 'kind' | 'title' | 'packId' | 'packVersion' | 'dueOn' | 'begunByName'>,
  headings: readonly string[],
  at: Date,
): Promise<string> {
  const row = await db
    .insertInto('compliance_document')
    .values({
      kind: document.kind,
      title: document.title,
      pack_id: document.packId,
      pack_version: document.packVersion,
      due_on: document.dueOn,
      begun_by_name: document.begunByName,
      begun_at: at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', 'This document is begun already. Open it from the list.')
  const sections = headings.map((heading) => ({ document_id: row.id, heading }))
  await db.insertInto('compliance_section').values(sections).execute()
  return row.id
}

const sections = (db: Database) =>
  db
    .selectFrom('compliance_section')
    .select([
      'id',
      'document_id as documentId',
      'heading',
      'writer_id as writerId',
      'writer_name as writerName',
      'text',
      'status',
      'changed_by_name as changedByName',
      'changed_at as changedAt',
      'version',
    ])

/** The sections of a document. */
export async function sectionsOf(db: Database, documentId: string): Promise<ComplianceSection[]> {
  const rows = await sections(db).where('document_id', '=', documentId).execute()
  return rows.map((row) => ComplianceSection.parse(row))
}

/** Sections that somebody was named for and that are not ready. */
export async function sectionsOfWriter(db: Database, personId: string): Promise<ComplianceSection[]> {
  const rows = await sections(db).where('writer_id', '=', personId).where('status', '<>', 'ready').execute()
  return rows.map((row) => ComplianceSection.parse(row))
}

/** The section, held still until the transaction ends. */
export async function holdSection(db: Database, id: string): Promise<ComplianceSection> {
  const row = await sections(db).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such section. Look for it in its document.')
  return ComplianceSection.parse(row)
}

/** What changes in a section. */
export type SectionChange = Partial<{ writer_id: string; writer_name: string; text: string; status: string }>

export async function updateSection(
  db: Database,
  { id, version }: ComplianceSection,
  change: SectionChange,
  { byName, at }: { readonly byName: string; readonly at: Date },
): Promise<void> {
  await db
    .updateTable('compliance_section')
    .set({ ...change, changed_by_name: byName, changed_at: at, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** What was published of a document, the latest first. */
export async function publicationsOf(db: Database, documentId: string): Promise<Publication[]> {
  const rows = await db
    .selectFrom('compliance_publication')
    .select([
      'version',
      'sections',
      'link',
      'reason',
      'published_by_name as publishedByName',
      'published_at as publishedAt',
    ])
    .where('document_id', '=', documentId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => Publication.parse(row))
}

export async function insertPublication(
  db: Database,
  documentId: string,
  publication: Omit<Publication, 'publishedAt'>,
  at: Date,
): Promise<void> {
  await db
    .insertInto('compliance_publication')
    .values({
      document_id: documentId,
      version: publication.version,
      sections: JSON.stringify(publication.sections),
      link: publication.link,
      reason: publication.reason,
      published_by_name: publication.publishedByName,
      published_at: at,
    })
    .execute()
}
