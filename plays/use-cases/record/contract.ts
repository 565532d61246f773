import { z } from 'zod'
import { download, endpoint, listOf, upload } from '@pilothouse/platform/http/endpoint'
import { CellText } from '../import/import-row.ts'
import { ExportFormat } from '../inventory/export/export-format.ts'
import { ColumnName } from '../inventory/inventory-column.ts'
import { mayKeepInventory, mayMendCells, maySeeInventory } from '../permissions.ts'
import { Stage } from '../portfolio/stages/stage.ts'
import { UseCase } from '../portfolio/use-case.ts'
import { CellChange, EntryFinding, InventoryEntry } from './cells/inventory-entry.ts'
import { ComparedYears } from './continuity/compared-years.ts'
import { CotsAnswer, CotsEdit, CotsImport } from './cots/cots-answer.ts'
import { LintOverview } from './linting/finding-group.ts'

const fileName = z.string().trim().min(1).max(255)
const page = z.coerce.number().int().min(1).default(1)
const pageSize = z.coerce.number().int().min(1).max(200).default(25)
const HUNDRED_MB = 100 * 1024 * 1024

/** The inventory, a page at a time. */
export const listInventory = endpoint({
  method: 'GET',
  path: '/api/use-cases/inventory',
  summary: 'The inventory: uses with their cells, filtered, sorted, a page at a time',
  allows: maySeeInventory,
  input: z.object({
    words: z.string().max(200).default(''),
    stages: listOf(Stage),
    rules: listOf(z.string().max(100)),
    columns: listOf(ColumnName),
    sort: z.string().max(40).default(''),
    page,
    pageSize,
  }),
  output: z.object({ entries: z.array(InventoryEntry), total: z.int() }),
})

/** What the inventory says of one use, with the history of each cell. */
export const openCells = endpoint({
  method: 'GET',
  path: '/api/use-cases/inventory/uses/:useCaseId',
  summary: 'The inventory cells of one use, their history, and what the last look found',
  allows: maySeeInventory,
  input: z.object({ useCaseId: z.uuid() }),
  output: z.object({
    useCase: UseCase,
    changes: z.array(CellChange),
    findings: z.array(EntryFinding),
    /** Columns of the imported file that OMB does not have, by heading. */
    extras: z.record(z.string(), z.string()),
    origin: z.object({ importId: z.uuid(), fileName: z.string(), row: z.int() }).nullable(),
  }),
})

/** Mends one cell. Who may touch this use is the verb's to say: its owner, or who keeps the inventory. */
export const mendCell = endpoint({
  method: 'PUT',
  path: '/api/use-cases/inventory/uses/:useCaseId/cells/:column',
  summary: 'Mend one cell of the inventory, over the version that you read',
  allows: mayMendCells,
  input: z.object({ useCaseId: z.uuid(), column: ColumnName, version: z.int(), value: CellText }),
  output: UseCase,
})

/** Proposes a number that was never given. */
export const proposeInventoryId = endpoint({
  method: 'GET',
  path: '/api/use-cases/inventory/next-id',
  summary: 'Propose a Use Case ID that was never given, in the agency’s own way of counting',
  allows: maySeeInventory,
  input: z.object({}),
  output: z.object({ inventoryId: z.string() }),
})

/** What the last look found. */
export const showLint = endpoint({
  method: 'GET',
  path: '/api/use-cases/inventory/lint',
  summary: 'What the last look at the inventory found, by rule, worst first',
  allows: maySeeInventory,
  input: z.object({}),
  output: LintOverview,
})

/** Looks through the inventory. */
export const lintRecord = endpoint({
  method: 'POST',
  path: '/api/use-cases/inventory/lint',
  summary: 'Look through the whole inventory for what should be mended before it is published',
  allows: mayKeepInventory,
  input: z.object({}),
  output: LintOverview,
})

/** Findings, a page at a time. */
export const listFindings = endpoint({
  method: 'GET',
  path: '/api/use-cases/inventory/findings',
  summary: 'Findings of the last look, filtered, a page at a time',
  allows: maySeeInventory,
  input: z.object({ rule: z.string().max(100).optional(), columns: listOf(ColumnName), page, pageSize }),
  output: z.object({ findings: z.array(EntryFinding), total: z.int() }),
})

/** The inventory as a file. */
export const exportRecord = download({
  path: '/api/use-cases/inventory/export',
  summary: 'Download the inventory in one of the forms that OMB and the states ask for',
  allows: maySeeInventory,
  input: z.object({ format: ExportFormat }),
})

/** Compares with last year's file, which is not kept. */
export const compareWithFile = upload({
  path: '/api/use-cases/inventory/continuity',
  summary: 'Compare last year’s file with the inventory: kept, renamed, retired, missing, numbers given twice',
  allows: maySeeInventory,
  input: z.object({ fileName }),
  output: ComparedYears,
  bodyLimit: HUNDRED_MB,
})

/** The list of commercial AI. */
export const listCots = endpoint({
  method: 'GET',
  path: '/api/use-cases/cots',
  summary: 'The consolidated list of commercial AI: 20 common tasks with the agency’s answers',
  allows: maySeeInventory,
  input: z.object({}),
  output: z.object({ answers: z.array(CotsAnswer) }),
})

/** Answers for one common task. */
export const editCots = endpoint({
  method: 'PUT',
  path: '/api/use-cases/cots/:letter',
  summary: 'Answer for one common task whether commercial AI is used, which, and by how many',
  allows: mayKeepInventory,
  input: CotsEdit,
  output: z.object({ answers: z.array(CotsAnswer) }),
})

/** Reads a list of commercial AI. */
export const importCots = upload({
  path: '/api/use-cases/cots',
  summary: 'Read a list of commercial AI; it is written only with accept=true',
  allows: mayKeepInventory,
  input: z.object({ fileName, accept: z.stringbool().default(false) }),
  output: CotsImport,
  bodyLimit: HUNDRED_MB,
})
