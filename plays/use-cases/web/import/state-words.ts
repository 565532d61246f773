import type { StatusShape } from '@pilothouse/platform/ui/Status'
import type { ImportState } from '../../import/inventory-import.ts'

/** How the state of an import is said. */
export const stateWords: Readonly<Record<ImportState, string>> = {
  reading: 'Being read',
  ready: 'Not written yet',
  committing: 'Being written',
  done: 'Written',
  failed: 'Could not be read',
  undone: 'Undone',
}

/** The same as a shape. */
export const stateShape: Readonly<Record<ImportState, StatusShape>> = {
  reading: 'hollow',
  ready: 'hollow',
  committing: 'half',
  done: 'solid',
  failed: 'crossed',
  undone: 'crossed',
}
