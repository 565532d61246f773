import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayAddEvidence } from '../../permissions.ts'
import { findOwing } from '../listing/obligation.store.ts'
import { addEvidence } from './add-evidence.ts'
import type { NewPiece } from './evidence.ts'
import { linkSuffices, type Attested, type UploadKind } from './evidence.ts'

/** Evidence as a person hands it in: a file that they uploaded, or a link. */
export interface Attachment {
  readonly useCaseId: string
  readonly obligationIds: readonly string[]
  readonly kind: UploadKind
  readonly title: string
  readonly datedOn: string
  readonly fileId: string | null
  readonly link: string
  readonly attests: Attested
}

/** Adds evidence by hand for duties that the person owes or keeps. One piece may serve several. */
export async function attachEvidence(context: Context, attachment: Attachment): Promise<{ id: string }> {
  return context.transaction(async (db) => {
    await refuseStrangers(db, context, attachment)
    const { fileId, link, ...piece } = attachment
    if (fileId === null) refuseLinkAlone(attachment)
    const file = fileId === null ? {} : { file: await findOwnFile(db, context, fileId) }
    const source = { kind: 'upload', id: context.person.id }
    const whole: NewPiece = { ...piece, ...file, ...(link ? { link } : {}), source }
    return addEvidence(context.within(db), whole)
  })
}

async function refuseStrangers(
  db: Database,
  { person }: Context,
  { useCaseId, obligationIds }: Attachment,
): Promise<void> {
  for (const id of obligationIds) {
    const owing = await findOwing(db, id)
    if (owing.useCaseId !== useCaseId) throw new Refusal('not-found', 'This use has no such duty. Open it again.')
    if (mayAddEvidence(person, owing)) continue
    throw new Refusal(
      'not-allowed',
      `You cannot add evidence for “${owing.title}”. It is owed by the ${owing.owedByRole}; ${owing.ownerName}, who owns the use, may add it too.`,
    )
  }
}

function refuseLinkAlone({ kind, link }: Attachment): void {
  if (link === '') {
    throw new Refusal('invalid', 'Choose a file.', { fields: { fileId: 'Choose a file.' } })
  }
  if (linkSuffices(kind)) return
  throw new Refusal('invalid', 'A link alone shows only a document or a consultation: what it leads to can change.', {
    fields: { fileId: 'Add the file itself, so that its hash can be kept.' },
  })
}

async function findOwnFile(db: Database, { person }: Context, id: string): Promise<NonNullable<NewPiece['file']>> {
  const file = await db
    .selectFrom('stored_file')
    .select(['id', 'name', 'sha256'])
    .where('id', '=', id)
    .where('uploaded_by', '=', person.id)
    .executeTakeFirst()
  if (!file) {
    throw new Refusal('not-found', 'There is no such file among those that you uploaded. Upload it again.', {
      fields: { fileId: 'Upload the file again.' },
    })
  }
  return file
}
