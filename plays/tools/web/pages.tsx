import type { RoomFinder, RoomInbox, RoomPage, RoomPanel } from '@pilothouse/platform/ui/room-page'
import { mayCompareOptions, mayDecideApprovals, maySeeTools } from '../permissions.ts'
import { cataloguePages } from './catalogue/catalogue-pages.ts'
import { dataSourcePages } from './data-sources/data-source-pages.ts'
import { providerPages } from './providers/provider-pages.ts'
import { responsibilityPages } from './responsibility/responsibility-pages.ts'

const optionPages: readonly RoomPage[] = [
  {
    path: '/tools/options/$proposalId',
    title: 'Options',
    allows: maySeeTools,
    load: async () => (await import('./options/OptionsPage.tsx')).OptionsPage,
  },
  {
    path: '/tools/options/$proposalId/edit',
    title: 'Compare options',
    allows: mayCompareOptions,
    load: async () => (await import('./options/EditOptionsPage.tsx')).EditOptionsPage,
  },
]

/** The pages of play 3. */
export const pages: readonly RoomPage[] = [
  ...cataloguePages,
  ...providerPages,
  ...dataSourcePages,
  ...responsibilityPages,
  ...optionPages,
]

/** What play 3 shows on Today. */
export const panels: readonly RoomPanel[] = [
  {
    title: 'Tools to decide about',
    order: 15,
    allows: mayDecideApprovals,
    load: async () => (await import('./today/WaitingToolsPanel.tsx')).WaitingToolsPanel,
  },
]

/** How play 3 answers the search field. */
export const finders: readonly RoomFinder[] = [
  {
    title: 'Models and tools',
    order: 30,
    allows: maySeeTools,
    load: async () => (await import('./search/FoundTools.tsx')).FoundTools,
  },
]

/** What waits for the reader in play 3. */
export const inboxes: readonly RoomInbox[] = [
  {
    allows: mayDecideApprovals,
    count: async () => (await import('./today/count-waiting-tools.ts')).countWaitingTools(),
  },
]
