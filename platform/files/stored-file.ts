import { z } from 'zod'
import { Instant } from '../instant.ts'

/** The largest file that is accepted, in bytes. */
export const FILE_LIMIT = 100_000_000

/** A name to show and to save under: no folders, nothing that a terminal or a header would act on. */
export const FileName = z
  .string()
  .transform((name) => (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').trim())
  .pipe(
    z
      .string()
      .min(1, 'Give the file a name.')
      .max(255, 'The name of the file is longer than 255 characters. Shorten it.'),
  )

/** A file that somebody uploaded: the bytes stand in the file store under `sha256`. */
export const StoredFile = z.object({
  id: z.uuid(),
  sha256: z.string(),
  /** In bytes. */
  size: z.coerce.number().int(),
  name: z.string(),
  /** Media type of what the bytes are, not of what the sender said. */
  type: z.string(),
  uploadedBy: z.string(),
  uploadedAt: Instant,
})
export type StoredFile = z.infer<typeof StoredFile>
