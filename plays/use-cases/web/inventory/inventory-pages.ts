import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayKeepInventory, maySeeInventory } from '../../permissions.ts'

/** The pages of the inventory as a record. */
export const inventoryPages: readonly RoomPage[] = [
  {
    path: '/use-cases/inventory',
    title: 'Inventory',
    nav: { play: 1, label: 'Inventory', order: 50 },
    allows: maySeeInventory,
    load: async () => (await import('./InventoryPage.tsx')).InventoryPage,
  },
  {
    path: '/use-cases/inventory/uses/$useCaseId',
    title: 'Inventory: a use',
    allows: maySeeInventory,
    load: async () => (await import('./CellsPage.tsx')).CellsPage,
  },
  {
    path: '/use-cases/inventory/lint',
    title: 'What to mend',
    allows: maySeeInventory,
    load: async () => (await import('./LintPage.tsx')).LintPage,
  },
  {
    path: '/use-cases/inventory/continuity',
    title: 'Compare with last year',
    allows: maySeeInventory,
    load: async () => (await import('./ContinuityPage.tsx')).ContinuityPage,
  },
  {
    path: '/use-cases/inventory/exports',
    title: 'Exports',
    allows: maySeeInventory,
    load: async () => (await import('./ExportsPage.tsx')).ExportsPage,
  },
  {
    path: '/use-cases/inventory/commercial',
    title: 'Commercial products',
    allows: maySeeInventory,
    load: async () => (await import('./commercial/CommercialPage.tsx')).CommercialPage,
  },
  {
    path: '/use-cases/inventory/commercial/$letter',
    title: 'Commercial products: a task',
    allows: mayKeepInventory,
    load: async () => (await import('./commercial/CommercialTaskPage.tsx')).CommercialTaskPage,
  },
]
