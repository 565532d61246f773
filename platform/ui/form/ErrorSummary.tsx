import { useEffect, useRef, type ReactNode } from 'react'
import { MissingList } from '../page/MissingList.tsx'
import type { Form } from './use-form.ts'

/** Above a form that was refused: how many things to mend, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary<Values extends object>({ form }: { readonly form: Form<Values> }): ReactNode {
  const { problems, refusal, missing, attempts } = form
  const box = useRef<HTMLDivElement>(null)
  const entries = Object.entries(problems)
  useEffect(() => {
    if (attempts > 0) box.current?.focus()
  }, [attempts])
  if (entries.length === 0 && refusal === '') return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="usa-alert usa-alert--error error-summary">
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading">{titleOf(entries.length)}</h2>
        {refusal && <p className="usa-alert__text">{refusal}</p>}
        <MissingList missing={missing} />
        {entries.length > 0 && (
          <ul className="usa-list error-summary__list">
            {entries.map(([name, words]) => (
              <li key={name}>
                <a
                  className="usa-link"
                  href={`#${form.idOf(name)}`}
                  onClick={(event) => focusField(event, form.idOf(name))}
                >
                  {withLabel(form.idOf(name), words)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function titleOf(count: number): string {
  if (count === 0) return 'This was not accepted'
  return count === 1 ? 'One thing needs mending' : `${count} things need mending`
}

/** The field's own label before what is wrong with it: the same words may stand for several fields. */
function withLabel(id: string, words: string): string {
  const field = document.getElementById(id)
  const label = field?.matches('[type=radio], [type=checkbox]')
    ? field.closest('fieldset')?.querySelector('legend')
    : document.querySelector(`label[for="${id}"]`)
  const name = label?.firstChild?.textContent?.trim()
  return name ? `${name}: ${words}` : words
}

function focusField(event: React.MouseEvent, id: string): void {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}
