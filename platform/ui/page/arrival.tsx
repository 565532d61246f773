import { useLocation } from '@tanstack/react-router'
import { createContext, use, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'

/** Whether the reader comes to this page from another one; a second question about the same page says no. */
type ComesAnew = (pathname: string) => boolean

const Arrival = createContext<ComesAnew>(() => false)

/** Remembers which page the reader was on, so that a new one takes the focus and the first one does not. */
export function ArrivalFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const pathname = useLocation({ select: (location) => location.pathname })
  const [comesAnew] = useState(() => rememberFrom(pathname))
  return <Arrival value={comesAnew}>{children}</Arrival>
}

function rememberFrom(first: string): ComesAnew {
  let last = first
  return (pathname) => {
    const anew = pathname !== last
    last = pathname
    return anew
  }
}

/** Puts the focus on a page's title when the reader comes from another page, so that it is read aloud. */
export function useFocusOnArrival(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null)
  const comesAnew = use(Arrival)
  const pathname = useLocation({ select: (location) => location.pathname })
  useEffect(() => {
    if (comesAnew(pathname)) title.current?.focus({ preventScroll: true })
  }, [comesAnew, pathname])
  return title
}
