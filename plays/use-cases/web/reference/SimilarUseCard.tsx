import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Link } from '@pilothouse/platform/ui/Link'
import { Declaration } from '../../ideas/declaration.ts'
import type { SimilarUse } from '../../reference/similar-use.ts'

const words: Readonly<Record<Declaration['decision'], string>> = {
  join: 'Join this',
  'start from': 'Start from this',
  different: 'Mine is different',
}

/** One like use: whose it is, how far it got, what its agency decided about it, and why it is shown. */
export function SimilarUseCard(props: {
  readonly use: SimilarUse
  readonly declared: Declaration | undefined
  readonly onDecide?: (declaration: Declaration) => void
}): ReactNode {
  const { use, declared, onDecide } = props
  const [justSaid, setJustSaid] = useState(false)
  const decide = (declaration: Declaration): void => {
    setJustSaid(true)
    onDecide?.(declaration)
  }
  return (
    <article className="similar__card">
      <h3>
        <Link to={pathOf(use)}>{use.title}</Link>
      </h3>
      <p className="similar__facts">{[use.agency, use.stage, use.determination].filter(Boolean).join(' · ')}</p>
      {use.mitigations.length > 0 && <p>Reported as done: {use.mitigations.join(', ')}.</p>}
      {use.excerpt && <blockquote className="similar__excerpt">{use.excerpt}</blockquote>}
      <p className="similar__why">{whyOf(use)}</p>
      {declared && <Said declared={declared} justSaid={justSaid} />}
      {onDecide && !declared && <Decide use={use} onDecide={decide} />}
    </article>
  )
}

function pathOf({ kind, id }: SimilarUse): string {
  if (kind === 'reference') return `/use-cases/reference/uses/${id}`
  return kind === 'idea' ? `/use-cases/ideas/${id}` : `/use-cases/portfolio/${id}`
}

function whyOf({ sharedWords, closeness }: SimilarUse): string {
  const shared = sharedWords.length > 0 ? `shares ${sharedWords.slice(0, 6).join(', ')}` : ''
  const near = closeness === null ? '' : `nearness in meaning ${Math.round(closeness * 100)} of 100`
  return `Shown because: ${[shared, near].filter(Boolean).join('; ')}.`
}

/** What was said about the use. Just said, it takes the focus from the form that is gone. */
function Said({ declared, justSaid }: { readonly declared: Declaration; readonly justSaid: boolean }): ReactNode {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (justSaid) line.current?.focus()
  }, [justSaid])
  return (
    <p className="similar__said" tabIndex={-1} ref={line}>
      You said: {words[declared.decision].toLowerCase()}, because {declared.because}
    </p>
  )
}

function Decide({
  use,
  onDecide,
}: {
  readonly use: SimilarUse
  readonly onDecide: (declaration: Declaration) => void
}): ReactNode {
  const [decision, setDecision] = useState<Declaration['decision'] | null>(null)
  const [because, setBecause] = useState('')
  const [problem, setProblem] = useState('')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (decision !== null) field.current?.focus()
  }, [decision])
  const choices = Declaration.shape.decision.options.filter((choice) => choice !== 'join' || use.kind !== 'reference')
  const decide = (event: FormEvent): void => {
    event.preventDefault()
    const read = Declaration.safeParse({ similarId: use.id, decision, because })
    if (read.success) onDecide(read.data)
    else setProblem(read.error.issues[0]?.message ?? 'Say why, in a few words.')
  }
  if (decision === null) {
    return (
      <div className="similar__choices">
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => setDecision(choice)}
          >
            {words[choice]}
            <span className="usa-sr-only">: {use.title}</span>
          </button>
        ))}
      </div>
    )
  }
  return (
    <form className="similar__decide" onSubmit={decide}>
      <label className="usa-label" htmlFor={id}>
        {words[decision]}, because …
      </label>
      {problem && (
        <span className="usa-error-message" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
      <input
        ref={field}
        id={id}
        className="usa-input"
        value={because}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => setBecause(event.target.value)}
      />
      <div className="similar__choices">
        <button type="submit" className="usa-button usa-button--outline">
          Say so
        </button>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => setDecision(null)}>
          Back
        </button>
      </div>
    </form>
  )
}
