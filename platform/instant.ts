import { z } from 'zod'

/** A moment as ISO 8601 text in UTC. Takes the Date that PostgreSQL's driver gives. */
export const Instant = z.preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.iso.datetime())
export type Instant = z.infer<typeof Instant>
