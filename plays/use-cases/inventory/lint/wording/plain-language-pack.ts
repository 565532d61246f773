import { z } from 'zod'

import pack from '@pilothouse/packs/inventory/plain-language.json' with { type: 'json' }

/** The limits and the acronyms that the lint goes by. */
export const plainLanguage = z
  .object({ version: z.string(), gradeLimit: z.number(), fewestWords: z.number(), knownAcronyms: z.array(z.string()) })
  .parse(pack)
