import { useState, type ReactNode } from 'react'
import { Link } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'

const AT_ONCE = 25

/** One group of the preview: a count, and the uses a few at a time. Nothing when it is empty. */
export function PreviewGroup<
  Item extends { readonly useCaseId: string; readonly name: string; readonly bureau: string },
>(props: {
  readonly title: string
  readonly note: string
  readonly items: readonly Item[]
  readonly children: (item: Item) => ReactNode
}): ReactNode {
  const { title, note, items, children } = props
  const [shown, setShown] = useState(AT_ONCE)
  if (items.length === 0) return null
  return (
    <Section title={`${title} (${items.length.toLocaleString('en-US')})`} note={note}>
      <ul className="preview">
        {items.slice(0, shown).map((item) => (
          <li key={item.useCaseId} className="preview__item">
            <Link to={`/use-cases/portfolio/${item.useCaseId}`}>{item.name}</Link>{' '}
            <span className="usa-hint">{item.bureau}</span>
            {children(item)}
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => setShown(shown + AT_ONCE * 4)}>
          Show more of {items.length.toLocaleString('en-US')}
        </button>
      )}
    </Section>
  )
}
