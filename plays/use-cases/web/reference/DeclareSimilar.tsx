import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Declaration } from '../../ideas/declaration.ts'
import type { SimilarUse } from '../../reference/similar-use.ts'

const words: Readonly<Record<Declaration['decision'], string>> = {
  join: 'Join this',
  'start from': 'Start from this',
  different: 'Mine is different',
}

type Named = Pick<SimilarUse, 'id' | 'kind' | 'title'>

/** What somebody says about a similar use, and the way to say it or to say something else. */
export function DeclareSimilar(props: {
  readonly use: Named
  readonly declared: Declaration | undefined
  readonly onDecide: (declaration: Declaration) => void
}): ReactNode {
  const { use, declared, onDecide } = props
  const [chosen, setChosen] = useState<Declaration['decision'] | null>(null)
  const [changing, setChanging] = useState(false)
  const [justSaid, setJustSaid] = useState(false)
  const decide = (declaration: Declaration): void => {
    setJustSaid(true)
    setChanging(false)
    setChosen(null)
    onDecide(declaration)
  }
  const back = (): void => {
    setChosen(null)
    setChanging(false)
  }
  if (declared && !changing) {
    return (
      <Said declared={declared} justSaid={justSaid}>
        <Change use={use} onChange={() => setChanging(true)} />
      </Said>
    )
  }
  if (chosen) return <Because use={use} decision={chosen} before={declared} onDecide={decide} onBack={back} />
  return (
    <Choices use={use} onChoose={setChosen}>
      {changing && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={back}>
          Leave it as it is
        </button>
      )}
    </Choices>
  )
}

/** What was said about the use. Just said, it takes the focus from the form that is gone. */
function Said(props: {
  readonly declared: Declaration
  readonly justSaid: boolean
  readonly children: ReactNode
}): ReactNode {
  const { declared, justSaid, children } = props
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (justSaid) line.current?.focus()
  }, [justSaid])
  return (
    <>
      <p className="similar__said" tabIndex={-1} ref={line}>
        You said: {words[declared.decision].toLowerCase()}, because “{declared.because}”
      </p>
      {children}
    </>
  )
}

function Change({ use, onChange }: { readonly use: Named; readonly onChange: () => void }): ReactNode {
  return (
    <button type="button" className="usa-button usa-button--unstyled" onClick={onChange}>
      Say something else<span className="usa-sr-only"> about {use.title}</span>
    </button>
  )
}

function Choices(props: {
  readonly use: Named
  readonly onChoose: (decision: Declaration['decision']) => void
  readonly children: ReactNode
}): ReactNode {
  const { use, onChoose, children } = props
  const choices = Declaration.shape.decision.options.filter((choice) => choice !== 'join' || use.kind !== 'reference')
  return (
    <div className="similar__choices">
      {choices.map((choice) => (
        <button key={choice} type="button" className="usa-button usa-button--outline" onClick={() => onChoose(choice)}>
          {words[choice]}
          <span className="usa-sr-only">: {use.title}</span>
        </button>
      ))}
      {children}
    </div>
  )
}

function Because(props: {
  readonly use: Named
  readonly decision: Declaration['decision']
  readonly before: Declaration | undefined
  readonly onDecide: (declaration: Declaration) => void
  readonly onBack: () => void
}): ReactNode {
  const { use, decision, before, onDecide, onBack } = props
  const [because, setBecause] = useState(before?.decision === decision ? before.because : '')
  const [problem, setProblem] = useState('')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const decide = (event: FormEvent): void => {
    event.preventDefault()
    const read = Declaration.safeParse({ similarId: use.id, decision, because })
    if (read.success) onDecide(read.data)
    else setProblem(read.error.issues[0]?.message ?? 'Say why, in a few words.')
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
        <button type="button" className="usa-button usa-button--unstyled" onClick={onBack}>
          Back
        </button>
      </div>
    </form>
  )
}
