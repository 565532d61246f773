import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayKeepResponsibilities, maySeeTools } from '../../permissions.ts'

/** The pages of the matrices of responsibility. */
export const responsibilityPages: readonly RoomPage[] = [
  {
    path: '/tools/responsibility',
    title: 'Critical infrastructure',
    nav: { play: 3, label: 'Critical infrastructure', order: 50 },
    allows: maySeeTools,
    load: async () => (await import('./MatricesPage.tsx')).MatricesPage,
  },
  {
    path: '/tools/responsibility/new',
    title: 'Begin a matrix',
    allows: mayKeepResponsibilities,
    load: async () => (await import('./BeginMatrixPage.tsx')).BeginMatrixPage,
  },
  {
    path: '/tools/responsibility/$matrixId',
    title: 'Who does what',
    allows: maySeeTools,
    load: async () => (await import('./MatrixPage.tsx')).MatrixPage,
  },
  {
    path: '/tools/responsibility/$matrixId/edit',
    title: 'Say who does what',
    allows: mayKeepResponsibilities,
    load: async () => (await import('./EditMatrixPage.tsx')).EditMatrixPage,
  },
]
