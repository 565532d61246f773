import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { isNowhere, sayFailure } from '../data/say-failure.ts'
import { ButtonLink } from './Link.tsx'
import { MissingList } from './MissingList.tsx'
import { Page } from './Page.tsx'

/** Says what went wrong in the place of what could not be shown, and offers another try. */
export function Failed({ error, onAgain }: { readonly error: unknown; readonly onAgain?: () => void }): ReactNode {
  const { title, words, reload, missing } = sayFailure(error)
  return (
    <div className="failed" role="alert">
      <p className="failed__title">{title}</p>
      <p>{words}</p>
      <MissingList missing={missing} />
      <AgainButton reload={reload} {...(onAgain ? { onAgain } : {})} />
    </div>
  )
}

/** A whole page that could not be shown. Where there is nothing, trying again would not help. */
export function FailedPage({ error, onAgain }: { readonly error: unknown; readonly onAgain?: () => void }): ReactNode {
  const { title, words, reload, missing } = sayFailure(error)
  if (isNowhere(error)) {
    return (
      <Page title="Nothing was found" action={<ButtonLink to="/">Go to Today</ButtonLink>}>
        <p>{mistyped(words)}</p>
      </Page>
    )
  }
  return (
    <Page title={title} purpose={words}>
      <MissingList missing={missing} />
      <AgainButton reload={reload} {...(onAgain ? { onAgain } : {})} />
    </Page>
  )
}

/** A refusal of the address itself speaks of its parts; the reader only typed or followed it. */
const mistyped = (words: string): string =>
  /^\w+: /.test(words) ? 'There is no record at this address. The link may be old or mistyped.' : words

function AgainButton({ reload, onAgain }: { readonly reload: boolean; readonly onAgain?: () => void }): ReactNode {
  const again = reload ? (): void => window.location.reload() : onAgain
  if (!again) return null
  return (
    <button type="button" className="usa-button usa-button--outline" onClick={again}>
      {reload ? 'Load the page again' : 'Try again'}
    </button>
  )
}

/** Keeps a failure inside one part of a page. */
export function FailureFrame(props: { readonly whole?: boolean; readonly children: ReactNode }): ReactNode {
  const { reset } = useQueryErrorResetBoundary()
  return <Catch {...props} onReset={reset} />
}

interface CatchProps {
  readonly whole?: boolean
  readonly onReset: () => void
  readonly children: ReactNode
}

class Catch extends Component<CatchProps, { readonly error: unknown }> {
  override readonly state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    const again = (): void => {
      this.props.onReset()
      this.setState({ error: null })
    }
    return this.props.whole ? <FailedPage error={error} onAgain={again} /> : <Failed error={error} onAgain={again} />
  }
}
