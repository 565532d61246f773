import { z } from 'zod'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { Instant } from '@pilothouse/platform/instant'
import { Stage } from './stages/stage.ts'

/** One line of the portfolio's table. */
export const PortfolioEntry = z.object({
  id: z.uuid(),
  inventoryId: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  stage: Stage.nullable(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  /** OMB's topic area, as reported. */
  topic: z.string(),
  /** OMB's answer to "is it high-impact?", as reported. */
  highImpact: z.string(),
  /** The last day of the pilot scope, if one was set. */
  pilotEndsOn: z.iso.date().nullable(),
  pilotWarnDays: z.int().nullable(),
  /** Medians of the scores, from 1 to 5; null when nobody has scored. */
  value: z.number().nullable(),
  risk: z.number().nullable(),
  feasibility: z.number().nullable(),
  reuse: z.number().nullable(),
  scorers: z.int(),
  updatedAt: Instant,
})
export type PortfolioEntry = z.infer<typeof PortfolioEntry>

/** What the table may be sorted by. */
export const PortfolioColumn = z.enum(['title', 'stage', 'organisation', 'owner', 'topic', 'value', 'risk', 'updated'])
export type PortfolioColumn = z.infer<typeof PortfolioColumn>

/** A column to sort by; a minus before it turns the order round. */
export const PortfolioSort = z.templateLiteral([z.enum(['', '-']), PortfolioColumn])
export type PortfolioSort = z.infer<typeof PortfolioSort>

/** What the address bar may ask of the portfolio. Within a list any match will do; between lists all must hold. */
export const PortfolioFilter = z.object({
  text: z.string().trim().max(200).default(''),
  stage: listOf(z.union([Stage, z.literal('not reported')])).default([]),
  /** Organisations, each with everything below it. */
  organisation: listOf(z.uuid()).default([]),
  owner: listOf(z.string()).default([]),
  topic: listOf(z.string().max(500)).default([]),
  highImpact: listOf(z.string().max(500)).default([]),
  priority: z.uuid().optional(),
  sort: PortfolioSort.default('-updated'),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type PortfolioFilter = z.infer<typeof PortfolioFilter>

/** A scored use in the picture of value against risk. */
export const PicturePoint = z.object({
  id: z.uuid(),
  title: z.string(),
  stage: Stage.nullable(),
  value: z.number(),
  feasibility: z.number(),
  risk: z.number(),
  reuse: z.number(),
  scorers: z.int(),
})
export type PicturePoint = z.infer<typeof PicturePoint>

/** The scored uses that a filter lets through, and how many it lets through without scores. */
export const PortfolioPicture = z.object({ points: z.array(PicturePoint), unscored: z.int() })
export type PortfolioPicture = z.infer<typeof PortfolioPicture>

/** A page of the portfolio and how many entries there are in all. */
export const PortfolioPage = z.object({ entries: z.array(PortfolioEntry), total: z.int() })
export type PortfolioPage = z.infer<typeof PortfolioPage>

/** A value that a filter may take, and how many use cases have it. */
export const FilterChoice = z.object({ value: z.string(), label: z.string(), count: z.int() })
export type FilterChoice = z.infer<typeof FilterChoice>

/** The values that occur in the portfolio, filter by filter. */
export const PortfolioChoices = z.object({
  stage: z.array(FilterChoice),
  topic: z.array(FilterChoice),
  highImpact: z.array(FilterChoice),
  organisation: z.array(FilterChoice),
  owner: z.array(FilterChoice),
})
export type PortfolioChoices = z.infer<typeof PortfolioChoices>
