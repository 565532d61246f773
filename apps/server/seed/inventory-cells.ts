import { selectionsOf, type ColumnName } from '@pilothouse/use-cases/inventory/inventory-column'
import type { ReportedCells } from '@pilothouse/use-cases/portfolio/use-case'

/** OMB's full answer for a short code. A code that OMB does not know is a mistake in the demonstration. */
export function answer(column: ColumnName, code: string): string {
  const found = selectionsOf(column).find((selection) => selection.code === code || selection.value === code)
  if (!found) throw new Error(`${column} has no answer "${code}"`)
  return found.value
}

/** What every use of the demonstration reports, whatever its stage. */
export function inventoryCells(
  topic: string,
  impact: string,
  problem: string,
  benefit: string,
  output: string,
): ReportedCells {
  return {
    topic_area: answer('topic_area', topic),
    classification: answer('classification', 'Generative AI'),
    is_high_impact: impact === '' ? '' : answer('is_high_impact', impact),
    HI_justification: impact.startsWith('Presumed') ? justification : '',
    is_withheld: answer('is_withheld', 'No'),
    contact_email: 'ai@dpws.example.gov',
    problem_solved: problem,
    benefits: benefit,
    system_outputs: output,
  }
}

const justification =
  'The output points an engineer to pages and photos. The engineer reads the source and decides alone; the output is no principal basis of a decision about people or safety.'

/** What a use reports from its pilot on. */
export const inUseCells = (startedOn: string): ReportedCells => ({
  operational_date: startedOn,
  contracting_usage: answer('contracting_usage', 'Contracting and In House'),
  vendor_name: 'Example Analytics LLC',
  have_ato: 'Yes',
  system_name_ato: 'Public Works Data Platform',
  data_description:
    'Five years of the agency’s own records, with names and addresses removed. A tenth was kept aside for testing.',
  has_pii: 'No',
  demographic_features: answer('demographic_features', 'k) None of the above'),
  has_custom_code: 'Yes',
})

/** What a deployed high-impact use reports besides. The appeal process is still being set up. */
export const minimumPracticeCells: ReportedCells = {
  hi_testing_conducted: answer('hi_testing_conducted', 'Yes'),
  hi_assessment_completed: answer('hi_assessment_completed', 'Yes'),
  hi_potential_impacts:
    'Longer waits for people on foot at some crossings. Found by counting at twelve crossings and in two public meetings.',
  hi_independent_review: answer('hi_independent_review', 'Oversight Board Review'),
  hi_ongoing_monitoring: answer('hi_ongoing_monitoring', 'Yes - Monitoring Established'),
  hi_training_established: answer('hi_training_established', 'Training Established'),
  hi_failsafe_presence: answer('hi_failsafe_presence', 'Yes'),
  hi_appeal_process: answer('hi_appeal_process', 'Appeal Process In-progress'),
  hi_public_consultation: answer('hi_public_consultation', 'Public Hearings'),
}
