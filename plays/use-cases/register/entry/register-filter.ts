import { z } from 'zod'

const word = z.string().trim().toLowerCase().max(100).catch('').default('')

/** What a reader asks the register for. Anything that makes no sense counts as not asked. */
export const RegisterFilter = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  agency: word,
  stage: word,
  impact: word,
  topic: word,
  classification: word,
  year: z.coerce.number().int().min(1950).max(2100).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type RegisterFilter = z.infer<typeof RegisterFilter>

/** How many entries a page of the register shows. */
export const pageSize = 24

/** The address that shows this, other values standing in for some. What is not asked stays out. */
export function filterAddress(path: string, filter: RegisterFilter, change: Partial<RegisterFilter> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...change })) {
    if (value !== '' && value !== null && !(name === 'page' && value === 1)) query.append(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
