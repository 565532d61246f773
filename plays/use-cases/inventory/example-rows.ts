import type { InventoryRow } from './inventory-row.ts'
import { inventoryRow } from './inventory-row.ts'
import { selectionsOf } from './inventory-column.ts'

const stages = selectionsOf('development_stage').map(({ value }) => value)
const kinds = selectionsOf('classification').map(({ value }) => value)
const agency = {
  agency: 'DOE-X',
  agency_name: 'Department of Examples',
  contact_email: 'ai@example.gov',
  is_withheld: 'a) No',
}

/** A use in development: the fewest answers that an active use must give. */
export const lettersSorter: InventoryRow = inventoryRow({
  ...agency,
  id: 'DOE-X-1',
  use_case_name: 'Letters sorter',
  agency_bureau: 'Mail Office',
  development_stage: stages[0] ?? '',
  is_high_impact: 'c) Not high-impact',
  topic_area: 'Administrative Functions',
  classification: kinds[4] ?? '',
  problem_solved: 'Letters wait for days before they reach the right desk.',
  benefits: 'People get their answer sooner.',
  system_outputs: 'A suggested desk for each letter. A clerk decides.',
})

/** A running use that was bought and asks for every answer but those on high impact. */
export const roadCracks: InventoryRow = inventoryRow({
  ...agency,
  id: 'DOE-X-2',
  use_case_name: 'Road crack finder',
  agency_bureau: 'Office of Roads',
  development_stage: stages[1] ?? '',
  is_high_impact: 'b) Presumed high-impact, but determined not high impact',
  HI_justification:
    'The pictures rank stretches of road for a visit by an engineer. No road is closed, opened or rated on the ranking, and each stretch is visited every year all the same.',
  topic_area: 'Transportation',
  classification: kinds[2] ?? '',
  problem_solved: 'Engineers drive every road to find the few that need work.',
  benefits: 'Cracks are mended before winter.',
  system_outputs: 'A list of stretches with the pictures that led to each place on it.',
  operational_date: '2025-04-01',
  contracting_usage: 'a) Purchased from a vendor',
  vendor_name: 'Paveview Example Inc.',
  have_ato: 'Yes',
  system_name_ato: 'Roads Information System',
  data_description: 'Pictures of public roads taken from agency cars, marked by engineers.',
  has_pii: 'No',
  demographic_features: 'k) None of the above',
  has_custom_code: 'No',
})

/** A deployed high-impact use with all nine practices answered. */
export const claimsReader: InventoryRow = inventoryRow({
  ...agency,
  id: 'DOE-X-3',
  use_case_name: 'Claims reader',
  agency_bureau: 'Benefits Office',
  development_stage: stages[2] ?? '',
  is_high_impact: 'a) High-impact',
  topic_area: 'Government Benefits Processing',
  classification: kinds[1] ?? '',
  problem_solved: 'Claims with missing papers wait in the same line as complete ones.',
  benefits: 'Complete claims are paid weeks earlier, and people learn at once what is missing.',
  system_outputs: 'For each claim, the papers that seem to be missing. A claims officer checks them.',
  operational_date: '2025-06-30',
  contracting_usage: 'c) Developed with both contracting and in-house resources',
  vendor_name: 'Formfield Example LLC',
  have_ato: 'Yes',
  system_name_ato: 'Claims Platform',
  data_description: 'Ten thousand closed claims with names removed, checked by two officers each.',
  has_pii: 'Yes',
  pia_url: 'https://www.example.gov/privacy/claims-reader',
  demographic_features: 'c) Age; i) Income',
  has_custom_code: 'Yes',
  code_url: 'https://code.example.gov/claims-reader',
  hi_testing_conducted: 'a) Yes',
  hi_assessment_completed: 'a) Yes',
  hi_potential_impacts:
    'A paper read wrongly could hold up a payment. Found in tests with officers and with people who claim.',
  hi_independent_review: 'c) Yes – by the CAIO',
  hi_ongoing_monitoring: 'a) Yes, sufficient monitoring protocols have been established',
  hi_training_established: 'a) Yes, sufficient and periodic training has been established',
  hi_failsafe_presence: 'a) Yes',
  hi_appeal_process: 'a) Yes, an appropriate appeal process has been established',
  hi_public_consultation: 'a) Direct usability testing; c) Public hearings or meetings',
})

/** A use that has ended: listed once more, with what is always asked. */
export const phoneRouter: InventoryRow = inventoryRow({
  ...agency,
  id: 'DOE-X-4',
  use_case_name: 'Phone router',
  agency_bureau: 'Contact Center',
  development_stage: stages[3] ?? '',
  is_high_impact: 'c) Not high-impact',
})

/** A small, faultless inventory of a fictional agency. */
export const exampleRows: readonly InventoryRow[] = [lettersSorter, roadCracks, claimsReader, phoneRouter]
