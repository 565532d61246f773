import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { useGo } from '@pilothouse/platform/ui/address'
import { FailureFrame } from '@pilothouse/platform/ui/Failed'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Loading } from '@pilothouse/platform/ui/Loading'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useLocation } from '@tanstack/react-router'
import { Suspense, useEffect, useLayoutEffect, useState, type ReactNode } from 'react'

/** Lets in who may open the page; sends a visitor to sign in and brings them back. */
export function RoomPageFrame({
  page,
  children,
}: {
  readonly page: RoomPage
  readonly children: ReactNode
}): ReactNode {
  const person = usePerson()
  const pathname = useLocation({ select: (location) => location.pathname })
  // Before the effects of the page itself, which may know a better title.
  useLayoutEffect(() => {
    document.title = `${page.title} | Pilothouse`
  }, [page.title])
  if (page.allows(person)) {
    return (
      <FailureFrame key={pathname} whole>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </FailureFrame>
    )
  }
  if (person.via === 'visitor') return <ToSignIn />
  return (
    <Page
      title="This page is not open to you"
      purpose="Your roles do not allow it."
      action={<ButtonLink to="/">Go to Today</ButtonLink>}
    >
      <p>
        An administrator of your agency can tell you who may open “{page.title}”, and can give you the role that it
        needs.
      </p>
    </Page>
  )
}

/** The address is noted once: while the way there is under way, it already changes. */
function ToSignIn(): ReactNode {
  const { href } = useLocation()
  const [next] = useState(href)
  const go = useGo()
  useEffect(() => go('/sign-in', { next }), [go, next])
  return <Loading />
}
