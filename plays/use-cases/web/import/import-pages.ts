import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayKeepInventory, maySeeInventory } from '../../permissions.ts'

/** The pages of imports. */
export const importPages: readonly RoomPage[] = [
  {
    path: '/use-cases/imports',
    title: 'Import an inventory',
    allows: maySeeInventory,
    load: async () => (await import('./ImportsPage.tsx')).ImportsPage,
  },
  {
    path: '/use-cases/imports/$importId',
    title: 'Import',
    recordOf: ['inventory import'],
    allows: maySeeInventory,
    load: async () => (await import('./ImportPage.tsx')).ImportPage,
  },
  {
    path: '/use-cases/imports/$importId/columns',
    title: 'Import: columns',
    allows: mayKeepInventory,
    load: async () => (await import('./columns/ColumnsPage.tsx')).ColumnsPage,
  },
  {
    path: '/use-cases/imports/$importId/recodings',
    title: 'Import: changes',
    allows: mayKeepInventory,
    load: async () => (await import('./RecodingsPage.tsx')).RecodingsPage,
  },
  {
    path: '/use-cases/imports/$importId/rows',
    title: 'Import: what needs a person',
    allows: mayKeepInventory,
    load: async () => (await import('./RowsPage.tsx')).RowsPage,
  },
  {
    path: '/use-cases/imports/$importId/plan',
    title: 'Import: what will happen',
    allows: mayKeepInventory,
    load: async () => (await import('./PlanPage.tsx')).PlanPage,
  },
  {
    path: '/use-cases/imports/$importId/result',
    title: 'Import: done',
    allows: maySeeInventory,
    load: async () => (await import('./ResultPage.tsx')).ResultPage,
  },
]
