import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayCheckDataSources, maySeeTools } from '../../permissions.ts'

/** The pages of the data sources. */
export const dataSourcePages: readonly RoomPage[] = [
  {
    path: '/tools/data-sources',
    title: 'Data sources',
    nav: { play: 3, label: 'Data sources', order: 40 },
    allows: maySeeTools,
    load: async () => (await import('./DataSourcesPage.tsx')).DataSourcesPage,
  },
  {
    path: '/tools/data-sources/new',
    title: 'Record a data source',
    allows: mayCheckDataSources,
    load: async () => (await import('./RecordSourcePage.tsx')).RecordSourcePage,
  },
  {
    path: '/tools/data-sources/$sourceId',
    title: 'Data source',
    allows: maySeeTools,
    load: async () => (await import('./DataSourcePage.tsx')).DataSourcePage,
  },
  {
    path: '/tools/data-sources/$sourceId/check',
    title: 'Check a data source',
    allows: mayCheckDataSources,
    load: async () => (await import('./CheckSourcePage.tsx')).CheckSourcePage,
  },
]
