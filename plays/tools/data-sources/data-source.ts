import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { DataCategory } from '../catalogue/data-category.ts'
import { Readiness, ReadinessAnswer } from './questionnaire.ts'

const words = z.string().trim().max(2000, 'Shorten it to 2,000 characters.')

/** What is said about a data source. */
export const DataSourceDraft = z.object({
  name: z.string().trim().min(2, 'Give the source its name.').max(200),
  description: z.string().trim().min(10, 'Say in a sentence what is in it.').max(4000),
  ownerName: z.string().trim().max(200),
  dataCategories: z.array(DataCategory),
  updateRhythm: words,
  access: words,
  knownGaps: words,
})
export type DataSourceDraft = z.infer<typeof DataSourceDraft>

/** Where data for AI comes from. */
export const DataSource = DataSourceDraft.extend({
  id: z.uuid(),
  dataCategories: z.array(z.string()),
  version: z.int(),
})
export type DataSource = z.infer<typeof DataSource>

/** One check of a source. */
export const DataSourceCheck = z.object({
  id: z.uuid(),
  edition: z.string(),
  answers: z.record(z.string(), ReadinessAnswer),
  result: Readiness,
  checkedByName: z.string(),
  checkedAt: Instant,
})
export type DataSourceCheck = z.infer<typeof DataSourceCheck>

/** A source with its checks, the newest first. */
export const DataSourceRecord = z.object({ source: DataSource, checks: z.array(DataSourceCheck) })
export type DataSourceRecord = z.infer<typeof DataSourceRecord>

/** One line of the list of sources. */
export const DataSourceLine = z.object({
  source: DataSource,
  result: Readiness.nullable(),
  checkedAt: Instant.nullable(),
  checkedByName: z.string().nullable(),
})
export type DataSourceLine = z.infer<typeof DataSourceLine>
