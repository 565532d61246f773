import type { z } from 'zod'
import { Declaration } from '../ideas/declaration.ts'
import { SimilarUse } from './similar-use.ts'

/** What an author said about a similar use, with the use itself; one that is gone since is not among them. */
export const DeclaredUse = Declaration.extend({
  use: SimilarUse.pick({ id: true, kind: true, title: true, agency: true }),
})
export type DeclaredUse = z.infer<typeof DeclaredUse>
