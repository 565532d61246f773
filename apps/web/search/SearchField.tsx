import { useGo } from '@pilothouse/platform/ui/address'
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'

/** Looks through everything that the person may read. The slash key brings the cursor here. */
export function SearchField(): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  const go = useGo()
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', jump)
    return () => document.removeEventListener('keydown', jump)
  }, [])
  const search = (event: FormEvent): void => {
    event.preventDefault()
    go('/search', { words: field.current?.value ?? '' })
  }
  return (
    <search>
      <form className="search" onSubmit={search}>
        <label className="usa-sr-only" htmlFor="search-words">
          Search
        </label>
        <input
          ref={field}
          id="search-words"
          type="search"
          className="usa-input search__words"
          placeholder="Search"
          aria-keyshortcuts="/"
        />
        <kbd className="search__key" aria-hidden="true">
          /
        </kbd>
        <button type="submit" className="search__go">
          Search
        </button>
      </form>
    </search>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
