import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { ModelApproval } from '../approvals/approval.ts'
import { EntryKey } from '../catalogue/catalogue-entry.ts'
import { DataCategory } from '../catalogue/data-category.ts'

/** The ways to get a tool (playbook, play 3): look at what you have before you buy. */
export const OptionKind = z.enum(['existing license', 'commercial', 'open-weight', 'self-hosted'])
export type OptionKind = z.infer<typeof OptionKind>

const words = z.string().trim().max(2000, 'Shorten it to 2,000 characters.')

/** One way to do what a proposal asks for. Blank stays blank: unknown is an answer. */
export const ToolOption = z.object({
  name: z.string().trim().min(2, 'Give the option a name.').max(200),
  kind: OptionKind,
  /** An entry of the catalogue, if it is one: its approval is shown. */
  entryKey: z.union([z.literal(''), EntryKey]),
  /** US dollars a year, all in; null: not known. */
  costYear: z
    .number('Give the cost as a number, without signs.')
    .min(0, 'A cost cannot be below zero.')
    .max(1_000_000_000, 'That is more than a billion dollars a year. Check it.')
    .nullable(),
  boundary: words,
  dataCategories: z.array(DataCategory),
  quality: words,
  risks: words,
  exit: words,
})
export type ToolOption = z.infer<typeof ToolOption>

/** The options of a proposal, and which one is preferred. */
export const ComparisonDraft = z
  .object({
    title: z.string().trim().min(3, 'Give the proposal’s title.').max(300),
    options: z
      .array(ToolOption)
      .min(2, 'Give at least two options: one alone compares with nothing.')
      .max(8, 'Give at most eight options.'),
    /** Place in `options`, from 0; null: not decided. */
    preferred: z.int().min(0).nullable(),
    why: z.string().trim().max(4000, 'Shorten it to 4,000 characters.'),
  })
  .refine(({ options, preferred }) => preferred === null || preferred < options.length, {
    path: ['preferred'],
    message: 'Choose one of the options.',
  })
  .refine(({ preferred, why }) => preferred === null || why.length >= 10, {
    path: ['why'],
    message: 'Say in a sentence why you prefer it.',
  })
export type ComparisonDraft = z.infer<typeof ComparisonDraft>

/** A saved comparison. The proposal is another room's: known here by id and title. */
export const OptionComparison = z.object({
  proposalId: z.uuid(),
  title: z.string(),
  options: z.array(ToolOption),
  preferred: z.int().nullable(),
  why: z.string(),
  version: z.int(),
  savedByName: z.string(),
  savedAt: Instant,
})
export type OptionComparison = z.infer<typeof OptionComparison>

/** A comparison with where the catalogue's entries in it stand today. */
export const OpenComparison = z.object({ comparison: OptionComparison.nullable(), approvals: z.array(ModelApproval) })
export type OpenComparison = z.infer<typeof OpenComparison>

/** What nobody wrote down yet about an option. */
export const blanksOf = (option: ToolOption): readonly string[] =>
  [
    option.costYear === null ? 'cost' : '',
    option.boundary === '' ? 'boundary' : '',
    option.dataCategories.length === 0 ? 'data' : '',
    option.quality === '' ? 'quality' : '',
    option.risks === '' ? 'risks' : '',
    option.exit === '' ? 'exit' : '',
  ].filter(Boolean)
