import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Link } from './Link.tsx'

/** A link to a page of Pilothouse whose whole address came as one text: `/use-cases/portfolio?stage=pilot`. */
export function HrefLink({ href, children }: { readonly href: string; readonly children: ReactNode }): ReactNode {
  const { parseSearch } = useRouter().options
  const [to = '/', query = ''] = href.split('?')
  return (
    <Link to={to} search={parseSearch?.(query) ?? {}}>
      {children}
    </Link>
  )
}
