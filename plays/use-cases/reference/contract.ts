import { z } from 'zod'
import { endpoint, listOf, upload } from '@pilothouse/platform/http/endpoint'
import { mayKeepReferences, maySeeProgramme } from '../permissions.ts'
import { ReferenceDescription, ReferenceInventory } from './reference-inventory.ts'
import { ReferenceUseCase } from './reference-use-case.ts'
import { SimilarUses } from './similar-use.ts'

const id = z.uuid()

/** Who has done this before? */
export const findSimilar = endpoint({
  method: 'GET',
  path: '/api/use-cases/similar',
  summary: 'Uses near to a text: our own, ideas, and other governments’ in the reference library',
  allows: maySeeProgramme,
  input: z.object({
    text: z.string().trim().min(3, 'Write a few words about the work first.').max(4000),
    except: listOf(id),
    limit: z.coerce.number().int().min(1).max(50).default(6),
  }),
  output: SimilarUses,
})

/** The inventories that are compared with. */
export const listReferences = endpoint({
  method: 'GET',
  path: '/api/use-cases/reference',
  summary: 'The public inventories in the reference library',
  allows: maySeeProgramme,
  input: z.object({}),
  output: z.object({ inventories: z.array(ReferenceInventory) }),
})

/** Takes a published inventory into the library. */
export const importReference = upload({
  path: '/api/use-cases/reference',
  summary: 'Import a public inventory (CSV or XLSX, at most 100 MB) into the reference library',
  allows: mayKeepReferences,
  input: ReferenceDescription.extend({ fileName: z.string().min(1).max(255) }),
  output: ReferenceInventory,
  bodyLimit: 100_000_000,
})

/** Takes an inventory out of comparison. */
export const retireReference = endpoint({
  method: 'POST',
  path: '/api/use-cases/reference/:id/retire',
  summary: 'Retire an inventory of the reference library that our agency imported',
  allows: mayKeepReferences,
  input: z.object({ id }),
  output: ReferenceInventory,
})

/** One use of the library. */
export const openReferenceUse = endpoint({
  method: 'GET',
  path: '/api/use-cases/reference/uses/:id',
  summary: 'One use of the reference library, as its agency reported it',
  allows: maySeeProgramme,
  input: z.object({ id }),
  output: ReferenceUseCase,
})
