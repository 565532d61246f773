import type { ReactNode } from 'react'
import { compareWords, type Stretch } from './compare-words.ts'

/** What a text was and what it becomes, side by side; what went and what came is marked in both. */
export function Diff(props: {
  readonly before: string
  readonly after: string
  /** Instead of "Before" and "After". */
  readonly titles?: readonly [string, string]
}): ReactNode {
  const { before, after, titles = ['Before', 'After'] } = props
  const stretches = compareWords(before, after)
  return (
    <div className="diff">
      <Side title={titles[0]} stretches={stretches.filter(({ kind }) => kind !== 'new')} />
      <Side title={titles[1]} stretches={stretches.filter(({ kind }) => kind !== 'gone')} />
    </div>
  )
}

function Side({ title, stretches }: { readonly title: string; readonly stretches: readonly Stretch[] }): ReactNode {
  return (
    <div className="diff__side">
      <p className="diff__title">{title}</p>
      <p className="diff__text">
        {stretches.length === 0 && <span className="definitions__blank">Blank</span>}
        {stretches.map((stretch, index) => (
          <Mark key={index} stretch={stretch} />
        ))}
      </p>
    </div>
  )
}

function Mark({ stretch: { kind, text } }: { readonly stretch: Stretch }): ReactNode {
  if (kind === 'gone') return <del>{text}</del>
  if (kind === 'new') return <ins>{text}</ins>
  return text
}
