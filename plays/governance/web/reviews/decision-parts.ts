import { boardDecisionsPart } from '../board/board-pages.ts'
import type { RecordPart } from '@pilothouse/platform/ui/record-part'
import { waiversPart } from '../waivers/waiver-pages.ts'

/** Decisions of other kinds, shown between the reviews and the list of who took part: each topic adds its own. */
export const decisionParts: readonly RecordPart[] = [waiversPart, boardDecisionsPart]
