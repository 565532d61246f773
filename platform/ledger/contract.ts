import { z } from 'zod'
import { download, endpoint } from '../http/endpoint.ts'
import { LedgerEntry, LedgerFilter } from './ledger-entry.ts'
import { mayReadLedger } from './permissions.ts'

/** A page of the ledger. */
export const listEntriesEndpoint = endpoint({
  method: 'GET',
  path: '/api/ledger/entries',
  summary: 'Lists what happened in my agency, newest first, by event, person, subject and time.',
  allows: mayReadLedger,
  input: LedgerFilter,
  output: z.object({ entries: z.array(LedgerEntry), total: z.number().int() }),
})

/** The kinds of events, to filter by. */
export const listEventsEndpoint = endpoint({
  method: 'GET',
  path: '/api/ledger/events',
  summary: 'Lists the kinds of events that the ledger of my agency holds.',
  allows: mayReadLedger,
  input: z.object({}),
  output: z.object({ events: z.array(z.string()) }),
})

/** Where the chain ends, to keep outside the installation. */
export const downloadCheckpointEndpoint = download({
  path: '/api/ledger/checkpoint',
  summary: 'Downloads where the chain ends now. Kept elsewhere, it shows later whether anything was changed.',
  allows: mayReadLedger,
  input: z.object({}),
})
