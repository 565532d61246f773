import type { ColumnName } from '@pilothouse/use-cases/inventory/inventory-column'
import { normaliseValue } from '@pilothouse/use-cases/inventory/normalise-value'
import { readDate } from '@pilothouse/use-cases/inventory/read-date'
import type { PilotScope } from '@pilothouse/use-cases/portfolio/pilot-scope'
import type { UseCase } from '@pilothouse/use-cases/portfolio/use-case'
import type { UseFacts } from './use-facts.ts'

/** What the record says of a use: OMB's cells and the stage. What it does not say stays null. */
export function deriveFacts(
  { stage, cells }: Pick<UseCase, 'stage' | 'cells'>,
  scope: Pick<PilotScope, 'startsOn'> | null,
): UseFacts {
  const answer = answersOf(cells)
  const kinds = answer('classification')
  const variables = answer('demographic_features')
  const startsOn = stage === 'pilot' ? (scope?.startsOn ?? null) : null
  return {
    stage,
    determination: null,
    generative: kinds === null ? null : kinds.includes('Generative AI'),
    agentic: kinds === null ? null : kinds.includes('Agentic AI'),
    languageModel: null,
    personalInformation: yesNo(answer('has_pii')),
    demographicFeatures: variables === null ? null : !variables.startsWith('k)'),
    procurement: procurementOf(answer('contracting_usage')),
    customCode: yesNo(answer('has_custom_code')),
    publicFacing: null,
    influence: null,
    dataCategories: null,
    acquiredOn: null,
    operationalOn: readDate(cells['operational_date'] ?? '') ?? startsOn,
    pilotExempt: false,
  }
}

/** What a cell answers in OMB's own words; null when it is blank or says something else. */
const answersOf =
  (cells: UseCase['cells']) =>
  (column: ColumnName): string | null => {
    const { kind, value } = normaliseValue(column, cells[column] ?? '')
    return kind === 'recognised' ? value : null
  }

const yesNo = (answer: string | null): boolean | null => (answer === null ? null : answer === 'Yes')

const procurements = { a: 'purchased', b: 'in-house', c: 'both' } as const

function procurementOf(answer: string | null): UseFacts['procurement'] {
  const letter = answer?.charAt(0)
  return letter === 'a' || letter === 'b' || letter === 'c' ? procurements[letter] : null
}
