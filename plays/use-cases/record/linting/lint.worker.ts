import { parentPort, workerData } from 'node:worker_threads'
import { lintCells, type KeptRow, type LintFrame } from './lint-cells.ts'

const { rows, frame }: { rows: readonly KeptRow[]; frame: LintFrame } = workerData
parentPort?.postMessage(lintCells(rows, frame), [])
