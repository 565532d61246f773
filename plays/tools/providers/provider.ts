import { z } from 'zod'

/** How a provider offers its models and tools. */
export const ProviderKind = z.enum(['commercial', 'open-weight', 'self-hosted'])
export type ProviderKind = z.infer<typeof ProviderKind>

/** Whether inputs become training data. Unknown is an answer. */
export const TrainsOnInputs = z.enum(['no', 'only with consent', 'yes', 'unknown'])
export type TrainsOnInputs = z.infer<typeof TrainsOnInputs>

/** What is said about a provider. */
export const ProviderDraft = z.object({
  name: z.string().trim().min(2, 'Give the provider its name.').max(200),
  kind: ProviderKind,
  boundary: z.string().trim().min(3, 'Say where it runs: whose cloud, which region, whose computers.').max(2000),
  dataGoes: z
    .string()
    .trim()
    .min(3, 'Say where inputs and outputs go, and for how long. Write "unknown" if so.')
    .max(2000),
  trains: TrainsOnInputs,
  contact: z.string().trim().max(500),
})
export type ProviderDraft = z.output<typeof ProviderDraft>

/** Who offers models and tools, and what becomes of the data that they get. */
export const Provider = ProviderDraft.extend({
  id: z.uuid(),
  entries: z.int(),
  version: z.int(),
})
export type Provider = z.infer<typeof Provider>
