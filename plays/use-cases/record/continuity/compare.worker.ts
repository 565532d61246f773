import { parentPort, workerData } from 'node:worker_threads'
import { compareYears, type YearRow } from '../../inventory/continuity.ts'

const { before, after }: { before: readonly YearRow[]; after: readonly YearRow[] } = workerData
parentPort?.postMessage(compareYears(before, after), [])
