import { useLayoutEffect, useRef, type FormEvent, type ReactNode, type RefObject } from 'react'
import { ErrorSummary } from './ErrorSummary.tsx'
import type { Form } from './use-form.ts'

/** A form with its error summary above and its one filled button below. */
export function FormFrame<Values extends object, Output>(props: {
  readonly form: Form<Values, Output>
  readonly onSend: (output: Output) => Promise<unknown>
  /** The button's words: a verb and what it acts on, such as "File the idea". */
  readonly button: string
  /** For a second form on a page, whose button is not its next step. */
  readonly quiet?: boolean
  /** Beside the button: save state, a way back. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  const { form, onSend, button, quiet = false, beside, children } = props
  const box = useRef<HTMLFormElement>(null)
  useFocusOnTitleAfter(box)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void form.submit(onSend)
  }
  return (
    <form ref={box} className="form" noValidate onSubmit={submit}>
      <ErrorSummary form={form} />
      {children}
      <div className="form__end">
        <button
          type="submit"
          className={quiet ? 'usa-button usa-button--outline' : 'usa-button'}
          aria-disabled={form.busy}
          onClick={(event) => form.busy && event.preventDefault()}
        >
          {form.busy ? 'Sending…' : button}
        </button>
        {beside}
      </div>
    </form>
  )
}

/** A form that was sent may leave the page with the focus in it: the page's title takes it, so that the outcome is read. */
function useFocusOnTitleAfter(box: RefObject<HTMLFormElement | null>): void {
  useLayoutEffect(() => {
    const own = box.current
    return () => {
      if (!own?.contains(document.activeElement)) return
      setTimeout(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
      })
    }
  }, [box])
}
