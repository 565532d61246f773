import { stringify } from 'csv-stringify/sync'
import { importReference } from '@pilothouse/use-cases/reference/import-reference'
import type { ContextOf } from './use-cases.ts'

const pilot = 'b) Pilot – The use case has been deployed in a limited test or pilot capacity.'
const deployed =
  'c) Deployed – The use case is being actively authorized or utilized to support the functions or mission of an agency.'
const retired =
  'd) Retired – The use case was reported in the agency’s prior year’s inventory, but its development and/or use has since been discontinued.'
const high = 'a) High-impact'
const notHigh = 'c) Not high-impact'
const presumed = 'b) Presumed high-impact, but determined not high impact'
const done = 'a) Yes'

/** Agency, name, stage, impact, problem, output, tested, assessed: the inventory of a state that does not exist. */
const uses: readonly (readonly string[])[] = [
  [
    'Meridian Department of Transportation',
    'Street defect triage',
    deployed,
    notHigh,
    'Sorts photos and descriptions of potholes, cracks and broken lights that residents send, and suggests the crew.',
    'A suggested category and crew for each report.',
    '',
    '',
  ],
  [
    'Meridian Department of Transportation',
    'Bridge report reader',
    pilot,
    presumed,
    'Finds critical findings in long bridge inspection reports so that engineers read those first.',
    'A list of findings with the page of each.',
    '',
    '',
  ],
  [
    'Meridian Emergency Communications',
    'Call translation aid',
    deployed,
    high,
    'Translates emergency calls for dispatchers while an interpreter is being found.',
    'A running translation, marked as unverified.',
    done,
    done,
  ],
  [
    'Meridian Emergency Communications',
    'Dispatch training simulator',
    pilot,
    notHigh,
    'Lets new dispatchers practise difficult calls with a simulated caller before they take real ones.',
    'A simulated caller and notes for the trainer.',
    '',
    '',
  ],
  [
    'Meridian Permit Office',
    'Permit letter drafter',
    deployed,
    notHigh,
    'Drafts letters about missing permit documents in plain words; a clerk checks each.',
    'A draft letter.',
    '',
    '',
  ],
  [
    'Meridian Permit Office',
    'Automatic permit denial',
    retired,
    high,
    'Denied incomplete applications without a person. Stopped after applicants were refused for scanning faults.',
    'A decision letter.',
    done,
    'b) In-progress',
  ],
  [
    'Meridian Water Agency',
    'Leak finder',
    deployed,
    notHigh,
    'Predicts where water mains are likely to break from age, pressure and soil.',
    'A ranked list of pipe sections.',
    '',
    '',
  ],
  [
    'Meridian Water Agency',
    'Flood plan assistant',
    pilot,
    notHigh,
    'Helps small towns draft sections of a hazard mitigation plan from public guidance, with citations.',
    'Draft sections with sources.',
    '',
    '',
  ],
  [
    'Meridian Human Services',
    'Benefit question answering',
    pilot,
    presumed,
    'Answers questions about benefit rules from the published handbook and shows the paragraph.',
    'An answer with the handbook paragraph.',
    '',
    '',
  ],
  [
    'Meridian Records Administration',
    'Redaction helper',
    deployed,
    notHigh,
    'Marks personal data in records that the public asked for, for a records officer to confirm.',
    'Proposed redactions.',
    '',
    '',
  ],
]

const columns = [
  'agency_name',
  'use_case_name',
  'development_stage',
  'is_high_impact',
  'problem_solved',
  'system_outputs',
  'hi_testing_conducted',
  'hi_assessment_completed',
]

/** Puts a fictional public inventory into the library, so that "who has done this before?" has something to find. */
export async function seedReferenceLibrary(contextOf: ContextOf): Promise<void> {
  const file = new Blob([stringify([columns, ...uses])])
  const description = {
    title: 'State of Meridian, 2025 (fictional)',
    source: 'https://ai.meridian.example.gov/inventory',
    fileName: 'meridian-2025.csv',
  }
  await importReference(await contextOf('Noor Haddad'), description, file.stream())
}
