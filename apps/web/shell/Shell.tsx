import { ArrivalFrame } from '@pilothouse/platform/ui/arrival'
import type { Lapse } from '@pilothouse/platform/ui/lapse'
import { FailureFrame } from '@pilothouse/platform/ui/Failed'
import { Loading } from '@pilothouse/platform/ui/Loading'
import { usePerson } from '@pilothouse/platform/ui/session'
import { SessionFrame } from '@pilothouse/platform/ui/SessionFrame'
import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useState, type ReactNode } from 'react'
import { Banner } from './Banner.tsx'
import { Banners } from './Banners.tsx'
import { Header } from './Header.tsx'
import { navigationFor } from './navigation.ts'
import { SideNav } from './SideNav.tsx'

/** Around every page: banner, header, navigation. Nothing shows before it is known who asks. */
export function Shell({ lapse }: { readonly lapse: Lapse }): ReactNode {
  return (
    <FailureFrame whole>
      <Suspense fallback={<Loading />}>
        <SessionFrame lapse={lapse}>
          <ArrivalFrame>
            <Frame />
          </ArrivalFrame>
        </SessionFrame>
      </Suspense>
    </FailureFrame>
  )
}

function Frame(): ReactNode {
  const person = usePerson()
  const groups = navigationFor(person)
  const pathname = useLocation({ select: (location) => location.pathname })
  // Opened on one page, it is shut on the next.
  const [menuOpenAt, setMenuOpenAt] = useState<string | null>(null)
  const menuOpen = menuOpenAt === pathname
  return (
    <>
      <a className="usa-skipnav" href="#main">
        Skip to main content
      </a>
      <Banner />
      <Banners />
      <Header
        person={person}
        menuOpen={menuOpen}
        onMenu={() => setMenuOpenAt(menuOpen ? null : pathname)}
        hasMenu={groups.length > 0}
      />
      <div className={groups.length > 0 ? 'frame frame--nav' : 'frame'}>
        {groups.length > 0 && <SideNav groups={groups} open={menuOpen} />}
        <main id="main" tabIndex={-1} className="frame__main">
          <Outlet />
        </main>
      </div>
    </>
  )
}
