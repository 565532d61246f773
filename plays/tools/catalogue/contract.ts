import { z } from 'zod'
import { download, endpoint } from '@pilothouse/platform/http/endpoint'
import { mayKeepCatalogue, mayProposeEntries, maySeeTools } from '../permissions.ts'
import { CatalogueEntry, EntryDraft, EntryFacts } from './catalogue-entry.ts'
import { EntryFilter, EntryLine, EntryRecord } from './entry-record.ts'

const id = z.uuid()

/** The catalogue, filtered. */
export const listCatalogue = endpoint({
  method: 'GET',
  path: '/api/tools/catalogue',
  summary: 'Models, products and functions, and where each stands today',
  allows: maySeeTools,
  input: EntryFilter,
  output: z.array(EntryLine),
})

/** The same as a file. */
export const exportCatalogue = download({
  path: '/api/tools/catalogue/export',
  summary: 'The catalog as a CSV file',
  allows: maySeeTools,
  input: EntryFilter,
})

/** One entry with all that is known of it. */
export const openEntry = endpoint({
  method: 'GET',
  path: '/api/tools/catalogue/:id',
  summary: 'One entry: facts, approval, authorizations, prices, history',
  allows: maySeeTools,
  input: z.object({ id }),
  output: EntryRecord,
})

/** Puts an entry up for approval. */
export const proposeEntry = endpoint({
  method: 'POST',
  path: '/api/tools/catalogue',
  summary: 'Propose a model, product or function for the catalog',
  allows: mayProposeEntries,
  input: EntryDraft,
  output: CatalogueEntry,
})

/** Corrects its facts. */
export const editEntry = endpoint({
  method: 'PUT',
  path: '/api/tools/catalogue/:id',
  summary: 'Correct the facts of an entry; its key stays',
  allows: mayKeepCatalogue,
  input: EntryFacts.extend({ id, version: z.int() }),
  output: CatalogueEntry,
})
