import { serve, serveDownload, type Routes } from '../http/serve.ts'
import { downloadCheckpointEndpoint, listEntriesEndpoint, listEventsEndpoint } from './contract.ts'
import { downloadCheckpoint } from './download-checkpoint.ts'
import { listEntries } from './list-entries.ts'
import { listEvents } from './list-events.ts'

/** Hangs the doors of the ledger. */
export function ledgerRoutes(routes: Routes): void {
  serve(routes, listEntriesEndpoint, listEntries)
  serve(routes, listEventsEndpoint, listEvents)
  serveDownload(routes, downloadCheckpointEndpoint, downloadCheckpoint)
}
