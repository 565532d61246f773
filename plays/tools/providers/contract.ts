import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayKeepCatalogue, mayProposeEntries, maySeeTools } from '../permissions.ts'
import { Provider, ProviderDraft } from './provider.ts'

const id = z.uuid()

/** All providers. */
export const listProviders = endpoint({
  method: 'GET',
  path: '/api/tools/providers',
  summary: 'Who offers models and tools, and what becomes of the data',
  allows: maySeeTools,
  input: z.object({}),
  output: z.array(Provider),
})

/** One provider. */
export const openProvider = endpoint({
  method: 'GET',
  path: '/api/tools/providers/:id',
  summary: 'One provider of models and tools',
  allows: maySeeTools,
  input: z.object({ id }),
  output: Provider,
})

/** Puts a provider on record. */
export const recordProvider = endpoint({
  method: 'POST',
  path: '/api/tools/providers',
  summary: 'Put a provider of models and tools on record',
  allows: mayProposeEntries,
  input: ProviderDraft,
  output: Provider,
})

/** Corrects a provider. */
export const editProvider = endpoint({
  method: 'PUT',
  path: '/api/tools/providers/:id',
  summary: 'Correct what is known of a provider',
  allows: mayKeepCatalogue,
  input: ProviderDraft.extend({ id, version: z.int() }),
  output: Provider,
})
