import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState, type ReactNode } from 'react'
import { loadGlossary } from './glossary.ts'

/** A word of GLOSSARY.md that explains itself when one points at it or comes to it by keyboard. */
export function Term({ word, children = word }: { readonly word: string; readonly children?: ReactNode }): ReactNode {
  const [open, setOpen] = useState(false)
  const id = useId()
  const { data } = useQuery({ queryKey: ['glossary'], queryFn: loadGlossary, staleTime: Number.POSITIVE_INFINITY })
  useEffect(() => {
    if (!open) return undefined
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false)
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [open])
  const means = data?.get(word.toLowerCase())
  if (!means) return children
  return (
    <span className="term" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        type="button"
        className="term__word"
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <span role="tooltip" id={id} hidden={!open} className="term__means">
        {means}
      </span>
    </span>
  )
}
