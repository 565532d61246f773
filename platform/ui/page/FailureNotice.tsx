import type { ReactNode } from 'react'
import { sayFailure } from '../data/say-failure.ts'
import { MissingList } from './MissingList.tsx'
import { Notice } from './Notice.tsx'

/** Shows what was refused, in the server's words, with what is missing. Nothing while `failure` is null. */
export function FailureNotice(props: {
  readonly failure: unknown
  /** In a row, a cell or beside a button: words without a frame. */
  readonly quiet?: boolean
  /** What the reader may do about it here. */
  readonly children?: ReactNode
}): ReactNode {
  const { failure, quiet = false, children } = props
  if (failure === null || failure === undefined) return null
  const { words, missing } = sayFailure(failure)
  const content = (
    <>
      {words} {children}
      <MissingList missing={missing} />
    </>
  )
  if (!quiet) return <Notice kind="error">{content}</Notice>
  return (
    <div role="alert" className="failure">
      {content}
    </div>
  )
}
