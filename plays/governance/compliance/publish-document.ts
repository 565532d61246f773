import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Publication } from './compliance-document.ts'
import { compliancePack } from './compliance-pack.ts'
import { holdDocument, insertPublication, publicationsOf, sectionsOf } from './compliance.store.ts'

/** Publishes a document once every section is ready: the Chief AI Officer. The text is kept as it was, version by version. */
export async function publishDocument(
  context: Context,
  { id, link, reason }: { id: string; link: string; reason: string },
): Promise<{ publications: Publication[] }> {
  return context.transaction(async (db) => {
    const { published, kind, dueOn } = await holdDocument(db, id)
    const written = await sectionsOf(db, id)
    const missing = written
      .filter(({ status }) => status !== 'ready')
      .map(({ heading, writerName }) => ({
        what: `Section “${titleOf(heading)}”`,
        who: writerName ?? 'nobody yet: name who writes it',
        href: `/governance/public-documents/${id}`,
      }))
    if (missing.length > 0) throw new Refusal('conflict', 'Not every section is ready.', { missing })
    const version = published + 1
    const sections = compliancePack.headings.flatMap(({ id: heading, title }) =>
      written.filter((one) => one.heading === heading).map(({ text, writerName }) => ({ title, text, writerName })),
    )
    const publication = { version, sections, link, reason, publishedByName: context.person.name }
    await insertPublication(db, id, publication, context.now())
    const detail = { version, kind, dueOn, link, reason }
    await announce(db, context, { event: 'public document published', subject: id, detail })
    return { publications: await publicationsOf(db, id) }
  })
}

const titleOf = (heading: string): string => compliancePack.headings.find((one) => one.id === heading)?.title ?? heading
