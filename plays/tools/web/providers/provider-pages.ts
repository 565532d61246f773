import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayKeepCatalogue, mayProposeEntries, maySeeTools } from '../../permissions.ts'

/** The pages of providers and contracts. */
export const providerPages: readonly RoomPage[] = [
  {
    path: '/tools/providers',
    title: 'Providers',
    nav: { play: 3, label: 'Providers', order: 20 },
    allows: maySeeTools,
    load: async () => (await import('./ProvidersPage.tsx')).ProvidersPage,
  },
  {
    path: '/tools/providers/new',
    title: 'Record a provider',
    allows: mayProposeEntries,
    load: async () => (await import('./RecordProviderPage.tsx')).RecordProviderPage,
  },
  {
    path: '/tools/providers/$providerId',
    title: 'Provider',
    allows: maySeeTools,
    load: async () => (await import('./ProviderPage.tsx')).ProviderPage,
  },
  {
    path: '/tools/contracts',
    title: 'Contracts',
    nav: { play: 3, label: 'Contracts', order: 30 },
    allows: maySeeTools,
    load: async () => (await import('../contracts/ContractsPage.tsx')).ContractsPage,
  },
  {
    path: '/tools/contracts/new',
    title: 'Record a contract',
    allows: mayKeepCatalogue,
    load: async () => (await import('../contracts/RecordContractPage.tsx')).RecordContractPage,
  },
  {
    path: '/tools/contracts/$contractId',
    title: 'Contract',
    allows: maySeeTools,
    load: async () => (await import('../contracts/ContractPage.tsx')).ContractPage,
  },
]
