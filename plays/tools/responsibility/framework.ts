import { z } from 'zod'
import pack from '@pilothouse/packs/tools/critical-infrastructure.json' with { type: 'json' }

const Framework = z.object({
  version: z.string(),
  title: z.string(),
  source: z.string(),
  standing: z.string(),
  roles: z.array(z.object({ id: z.string(), label: z.string(), means: z.string() })).length(5),
  areas: z.array(z.object({ id: z.string(), label: z.string() })).length(5),
  examples: z.array(z.object({ role: z.string(), area: z.string(), example: z.string() })),
})

/** The five roles and five areas of the framework for critical infrastructure. */
export const framework = Framework.parse(pack)

/** One of the five roles. */
export const RoleId = z.enum(framework.roles.map(({ id }) => id))

/** One of the five areas. */
export const AreaId = z.enum(framework.areas.map(({ id }) => id))
