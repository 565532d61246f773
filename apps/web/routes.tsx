import { FailedPage } from '@pilothouse/platform/ui/Failed'
import type { Lapse } from '@pilothouse/platform/ui/lapse'
import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import type { ReactNode } from 'react'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
  type AnyRouter,
} from '@tanstack/react-router'
import { parseAddress, writeAddress } from './address-text.ts'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { RoomPageFrame } from './shell/RoomPageFrame.tsx'
import { Shell } from './shell/Shell.tsx'
import { allPages } from './shell/all-pages.ts'

/** Every address of the browser's part, and the page that it shows. */
export function createAppRouter(lapse: Lapse): AnyRouter {
  const root = createRootRoute({ component: () => <Shell lapse={lapse} />, notFoundComponent: NotFoundPage })
  return createRouter({
    routeTree: root.addChildren(allPages.map((page) => routeOf(root, page))),
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultErrorComponent: ({ error, reset }) => <FailedPage error={error} onAgain={reset} />,
  })
}

function routeOf(root: AnyRoute, page: RoomPage): AnyRoute {
  const Content = lazyRouteComponent<{ default: () => ReactNode }>(async () => ({ default: await page.load() }))
  const component = (): ReactNode => (
    <RoomPageFrame page={page}>
      <Content />
    </RoomPageFrame>
  )
  return createRoute({
    getParentRoute: () => root,
    path: page.path,
    component,
    loader: async () => {
      await Content.preload?.()
    },
  })
}
