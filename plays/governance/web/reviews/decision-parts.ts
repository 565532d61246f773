import type { RecordPart } from '@pilothouse/platform/ui/record-part'

/** Decisions of other kinds, shown between the reviews and the list of who took part: each topic adds its own. */
export const decisionParts: readonly RecordPart[] = []
