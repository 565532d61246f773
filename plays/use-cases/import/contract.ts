import { z } from 'zod'
import { endpoint, listOf, upload } from '@pilothouse/platform/http/endpoint'
import { ColumnName } from '../inventory/inventory-column.ts'
import { mayKeepInventory, maySeeInventory } from '../permissions.ts'
import { CellText, ImportRow, RecodingKind, RowFate } from './import-row.ts'
import { PlannedCots } from './imported-cots.ts'
import { Correction, Decision, InventoryImport, Undone } from './inventory-import.ts'

const id = z.uuid()
const oneImport = z.object({ id })

/** Takes a file of at most 100 MB and begins to read it. */
export const beginImport = upload({
  path: '/api/use-cases/imports',
  summary: 'Upload an inventory as CSV or XLSX and begin to read it; nothing is written before it is accepted',
  allows: mayKeepInventory,
  input: z.object({ fileName: z.string().trim().min(1).max(255) }),
  output: InventoryImport,
  bodyLimit: 100 * 1024 * 1024,
})

/** The agency's imports, the latest first. */
export const listImports = endpoint({
  method: 'GET',
  path: '/api/use-cases/imports',
  summary: 'The imports of the agency, the latest first',
  allows: maySeeInventory,
  input: z.object({}),
  output: z.object({ imports: z.array(InventoryImport) }),
})

/** One import: how it was understood, what would be recoded, where rows need a person. */
export const findImport = endpoint({
  method: 'GET',
  path: '/api/use-cases/imports/:id',
  summary: 'One import: how the file was understood, what would be recoded, where rows need a person',
  allows: maySeeInventory,
  input: oneImport,
  output: z.object({
    import: InventoryImport,
    recodings: z.array(RecodingKind),
    trouble: z.array(z.object({ column: ColumnName, rule: z.string(), count: z.int() })),
    /** The list of commercial AI in another sheet, which is written with the rows. */
    cots: PlannedCots.nullable(),
  }),
})

/** Rows of an import, a page at a time. */
export const listImportRows = endpoint({
  method: 'GET',
  path: '/api/use-cases/imports/:id/rows',
  summary: 'Rows of an import, filtered, a page at a time',
  allows: maySeeInventory,
  input: z.object({
    id,
    needs: z.stringbool().default(false),
    columns: listOf(ColumnName),
    rules: listOf(z.string().max(100)),
    fates: listOf(RowFate),
    words: z.string().max(200).default(''),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(200).default(25),
  }),
  output: z.object({ rows: z.array(ImportRow), total: z.int() }),
})

/** Reads the file again as a person says. */
export const correctImport = endpoint({
  method: 'POST',
  path: '/api/use-cases/imports/:id/correction',
  summary: 'Correct the sheet, the heading row or the meaning of columns, and read the file again',
  allows: mayKeepInventory,
  input: Correction.extend({ id }),
  output: InventoryImport,
})

/** Accepts or refuses kinds of recodings. */
export const acceptRecodings = endpoint({
  method: 'POST',
  path: '/api/use-cases/imports/:id/recodings',
  summary: 'Accept kinds of recodings, or leave those cells as reported',
  allows: mayKeepInventory,
  input: z.object({
    id,
    kinds: z.union([z.literal('all'), z.array(z.object({ column: ColumnName, from: z.string() })).max(5000)]),
    accept: z.boolean(),
  }),
  output: z.object({ recodings: z.array(RecodingKind) }),
})

/** Mends one cell of an import. */
export const mendImportCell = endpoint({
  method: 'PUT',
  path: '/api/use-cases/imports/:id/rows/:row/cells/:column',
  summary: 'Mend one cell of an import; `was` is the text that you saw',
  allows: mayKeepInventory,
  input: z.object({ id, row: z.coerce.number().int().min(1), column: ColumnName, was: z.string(), value: CellText }),
  output: ImportRow,
})

/** Looks through all rows again. */
export const checkImport = endpoint({
  method: 'POST',
  path: '/api/use-cases/imports/:id/check',
  summary: 'Look through all rows of an import again, after mends',
  allows: mayKeepInventory,
  input: oneImport,
  output: z.object({ findings: z.int() }),
})

/** Works out what the import would do. */
export const planImport = endpoint({
  method: 'POST',
  path: '/api/use-cases/imports/:id/plan',
  summary: 'Compare an import with the inventory as it is now: what is new, changed, unchanged or undecided',
  allows: mayKeepInventory,
  input: oneImport,
  output: InventoryImport,
})

/** Decides conflicts. */
export const decideConflict = endpoint({
  method: 'POST',
  path: '/api/use-cases/imports/:id/decisions',
  summary: 'Say of rows whether each is the use that it resembles, another one, or to be left out',
  allows: mayKeepInventory,
  input: z.object({ id, rows: z.array(z.int().min(1)).min(1).max(10_000), decision: Decision }),
  output: InventoryImport,
})

/** Accepts an import. */
export const commitImport = endpoint({
  method: 'POST',
  path: '/api/use-cases/imports/:id/commit',
  summary: 'Write an import to the inventory: all of it, or nothing',
  allows: mayKeepInventory,
  input: oneImport,
  output: InventoryImport,
})

/** Takes an import back. */
export const undoImport = endpoint({
  method: 'POST',
  path: '/api/use-cases/imports/:id/undo',
  summary: 'Take an import back; what people changed since stays',
  allows: mayKeepInventory,
  input: oneImport,
  output: z.object({ import: InventoryImport, undone: Undone }),
})
