import { hrefOf } from '@pilothouse/platform/http/call'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import type { ReactNode } from 'react'
import { downloadEvidence } from '../../../obligations/contract.ts'
import type { LinkedEvidence } from '../../../obligations/evidence/evidence.ts'
import { mayReadEvidenceFiles } from '../../../permissions.ts'
import { kindLabels, shortHash } from '../duty-words.ts'
import { WithdrawEvidence } from './WithdrawEvidence.tsx'

/** What was handed in for a duty: kind, date, hash, and whether it still counts. */
export function EvidenceList(props: {
  readonly evidence: readonly LinkedEvidence[]
  /** Whether the reader may add evidence here, and so may take some back. */
  readonly keeps: boolean
}): ReactNode {
  if (props.evidence.length === 0) return null
  return (
    <ul className="usa-list duty__evidence" aria-label="Evidence">
      {props.evidence.map((piece) => (
        <li key={piece.id}>
          <Piece piece={piece} />{' '}
          {props.keeps && piece.source.kind === 'upload' && !piece.withdrawnAt && <WithdrawEvidence piece={piece} />}
        </li>
      ))}
    </ul>
  )
}

function Piece({ piece }: { readonly piece: LinkedEvidence }): ReactNode {
  const { kind, discipline, datedOn, sha256, addedByName } = piece
  const lost = whyLost(piece)
  return (
    <>
      <PieceName piece={piece} /> {kindLabels[kind]}
      {discipline && `, ${discipline}`} of <PlainTime at={datedOn} dayOnly />, added by {addedByName}
      {sha256 && (
        <>
          , SHA-256 <code title={sha256}>{shortHash(sha256)}</code>
        </>
      )}
      .{lost && <strong> {lost}</strong>}
    </>
  )
}

function PieceName({ piece }: { readonly piece: LinkedEvidence }): ReactNode {
  const person = usePerson()
  const { id, title, link, fileId } = piece
  const href = fileId && mayReadEvidenceFiles(person) ? hrefOf(downloadEvidence, { id }) : link
  if (!href) return <strong>{title}.</strong>
  return (
    <a className="usa-link" href={href} rel="noreferrer">
      {title}
    </a>
  )
}

function whyLost({
  withdrawnAt,
  withdrawnByName,
  withdrawnBecause,
  refusedAt,
  refusedBecause,
  staleSince,
  staleBecause,
}: LinkedEvidence): string {
  if (refusedAt) return `Refused: ${refusedBecause}`
  if (withdrawnAt) return `Withdrawn by ${withdrawnByName ?? 'somebody'}: ${withdrawnBecause}`
  return staleSince ? `Out of date: ${staleBecause}` : ''
}
