import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { mayPreviewRegister, mayPublishRegister } from '../../permissions.ts'

/** The pages from which the public register is published. */
export const registerPages: readonly RoomPage[] = [
  {
    path: '/use-cases/register',
    title: 'Publish the register',
    nav: { play: 1, label: 'Public register', order: 60 },
    allows: mayPreviewRegister,
    load: async () => (await import('./PublishPage.tsx')).PublishPage,
  },
  {
    path: '/use-cases/register/publications',
    title: 'Publications',
    allows: mayPreviewRegister,
    load: async () => (await import('./PublicationsPage.tsx')).PublicationsPage,
  },
  {
    path: '/use-cases/register/withheld',
    title: 'What is withheld',
    allows: mayPreviewRegister,
    load: async () => (await import('./WithheldPage.tsx')).WithheldPage,
  },
  {
    path: '/use-cases/register/withhold/$useCaseId',
    title: 'Withhold',
    allows: mayPublishRegister,
    load: async () => (await import('./WithholdPage.tsx')).WithholdPage,
  },
  {
    path: '/use-cases/register/options',
    title: 'How the register is published',
    allows: mayPublishRegister,
    load: async () => (await import('./OptionsPage.tsx')).OptionsPage,
  },
]
