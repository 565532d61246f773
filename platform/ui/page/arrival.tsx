import { useLocation } from '@tanstack/react-router'
import { createContext, use, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'

/** The reader's way through the pages. */
interface Way {
  /** Whether the reader comes to this page from another one; asked again about the same page, it says no. */
  readonly comesAnew: (pathname: string) => boolean
  /** Whether the reader has left the page that was opened first. */
  readonly hasMoved: () => boolean
}

const WayHere = createContext<Way>({ comesAnew: () => false, hasMoved: () => false })

/** Remembers which page the reader was on, so that a new one takes the focus and the first one does not. */
export function ArrivalFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const pathname = useLocation({ select: (location) => location.pathname })
  const [way] = useState(() => wayFrom(pathname))
  return <WayHere value={way}>{children}</WayHere>
}

function wayFrom(first: string): Way {
  let last = first
  let moved = false
  return {
    comesAnew: (pathname) => {
      const anew = pathname !== last
      last = pathname
      moved ||= anew
      return anew
    },
    hasMoved: () => moved,
  }
}

/**
 * Puts the focus on a page's title when the reader comes from another page, so that it is read aloud; and again when the
 * page was hidden for a moment while a part of it loaded, and the focus was lost by that.
 */
export function useFocusOnArrival(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null)
  const { comesAnew, hasMoved } = use(WayHere)
  const pathname = useLocation({ select: (location) => location.pathname })
  useLayoutEffect(() => {
    const lost = hasMoved() && document.activeElement === document.body
    if (comesAnew(pathname) || lost) title.current?.focus({ preventScroll: true })
  }, [comesAnew, hasMoved, pathname])
  return title
}
