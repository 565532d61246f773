import type { Context } from '@pilothouse/platform/context'
import { recordUseCase, type UseCaseStart } from '../portfolio/record-use-case.ts'
import { updateUseCase } from '../portfolio/use-case.store.ts'
import type { ReportedCells, UseCase } from '../portfolio/use-case.ts'

/** A use in service with every answer that its stage asks for. Synthetic. */
const exampleReport: ReportedCells = {
  contact_email: 'ferry-notices@dln.example.gov',
  is_withheld: 'a) No',
  is_high_impact: 'c) Not high-impact',
  topic_area: 'Transportation',
  classification:
    'Generative AI: AI that generates new or synthetic content (e.g., images, videos, audio, text, code).',
  problem_solved: 'Travelers learn late that a ferry is delayed, because notices are written by hand.',
  benefits: 'A notice is out within five minutes, in three languages.',
  system_outputs: 'A draft notice that a dispatcher reads, changes and sends.',
  operational_date: '2025-03-01',
  contracting_usage: 'b) Developed in-house',
  have_ato: 'No',
  data_description: 'Four years of delay notices, written by dispatchers.',
  has_pii: 'No',
  demographic_features: 'k) None of the above',
  has_custom_code: 'No',
}

/** Puts a deployed use on record that could be published at once. */
export async function recordExample(
  context: Context,
  organisationId: string,
  { cells = {}, ...facts }: Partial<UseCaseStart> & { readonly title: string },
): Promise<UseCase> {
  const start = { organisationId, summary: '', stage: 'deployed', reason: 'It is in use.', ...facts } as const
  return context.transaction((db) => recordUseCase(context, db, { ...start, cells: { ...exampleReport, ...cells } }))
}

/** Changes what a use reports. */
export async function reportDifferently(context: Context, useCase: UseCase, cells: ReportedCells): Promise<void> {
  await context.transaction((db) => updateUseCase(db, useCase.id, useCase.version, { cells }, context.now()))
}
