import { blankRequired } from './cells/blank-required.ts'
import { dateValue } from './cells/date-value.ts'
import { emailValue } from './cells/email-value.ts'
import { linkValue } from './cells/link-value.ts'
import { markedCell } from './cells/marked-cell.ts'
import { missingColumn } from './cells/missing-column.ts'
import { unrecognisedValue } from './cells/unrecognised-value.ts'
import { conflictingAnswers } from './entries/conflicting-answers.ts'
import { conflictingVerdict } from './entries/conflicting-verdict.ts'
import { duplicateEntry } from './entries/duplicate-entry.ts'
import { nameOnly } from './entries/name-only.ts'
import { namesNotCompared } from './entries/names-not-compared.ts'
import { similarPairs } from './entries/similar-pairs.ts'
import { useCaseId } from './entries/use-case-id.ts'
import { withholdingReason } from './entries/withholding-reason.ts'
import type { Finding, LintedInventory, LintRule } from './finding.ts'
import { Severity } from './finding.ts'
import { boilerplate } from './wording/boilerplate.ts'
import { copiedJustification } from './wording/copied-justification.ts'
import { hardToRead } from './wording/reading-grade.ts'
import { repeatedAnswer } from './wording/repeated-answer.ts'
import { unexplainedAcronym } from './wording/unexplained-acronym.ts'

const rules: readonly LintRule[] = [
  missingColumn,
  blankRequired,
  unrecognisedValue,
  markedCell,
  useCaseId,
  nameOnly,
  duplicateEntry,
  namesNotCompared,
  conflictingVerdict,
  conflictingAnswers,
  withholdingReason,
  copiedJustification,
  boilerplate,
  repeatedAnswer,
  dateValue,
  linkValue,
  emailValue,
  unexplainedAcronym,
  hardToRead,
]

const weight = ({ severity }: Finding) => Severity.options.indexOf(severity)

/** Looks for what should be mended before an inventory is published; worst first, then from the top down. */
export function lintInventory(inventory: LintedInventory): Finding[] {
  const prepared = { ...inventory, ...similarPairs(inventory.rows) }
  return rules.flatMap((rule) => rule(prepared)).sort((a, b) => weight(a) - weight(b) || a.row - b.row)
}
