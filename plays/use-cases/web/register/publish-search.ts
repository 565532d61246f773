import { z } from 'zod'

/** Number of the earlier publication to go back to. */
export const PublishSearch = z.object({ restore: z.coerce.number().int().min(1).optional() })
